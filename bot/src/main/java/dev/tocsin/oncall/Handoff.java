package dev.tocsin.oncall;

import java.time.Instant;

/** A schedule goes from one person on to another, be it with a while of nobody in between. */
public record Handoff(Instant at, Person from, Person to) {}
