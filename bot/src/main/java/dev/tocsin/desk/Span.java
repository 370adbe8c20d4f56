package dev.tocsin.desk;

import java.time.Instant;

/** From when to when. */
public record Span(Instant from, Instant to) {}
