package dev.tocsin.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a program watches and found wrong.
 *
 * @param key by which it is the same alert however often it is told
 * @param severity what the program rates it as, if it does
 * @param at since when it is wrong, or since when it no longer is
 * @param link to where it can be looked at
 */
public record Alert(
    String key,
    String name,
    @Nullable Severity severity,
    Instant at,
    @Nullable String text,
    @Nullable String link) {}
