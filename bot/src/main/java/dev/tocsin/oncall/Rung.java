package dev.tocsin.oncall;

import java.time.Duration;

/** One channel of a ladder, tried when this much time has passed since the step began. */
public record Rung(Channel by, Duration after) {}
