package dev.tocsin.postmortem;

import java.time.Instant;

/** A message or an event that the draft cites, as it stood. */
public record Evidence(String id, Instant at, String who, String text) {}
