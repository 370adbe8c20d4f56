package dev.tocsin.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that an event causes, to be stored with it.
 *
 * @param argument what the errand is about, its parts separated by slashes
 * @param lane work of one lane is done one after another; null where order does not matter
 */
public record Promise(Errand errand, String argument, @Nullable String lane, Instant due) {}
