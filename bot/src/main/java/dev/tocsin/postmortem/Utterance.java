package dev.tocsin.postmortem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody, or a program, wrote; the id is the one the source gave it. */
public record Utterance(
    String id,
    Instant at,
    String author,
    String text,
    @Nullable String channel,
    @Nullable String thread,
    boolean bot) {}
