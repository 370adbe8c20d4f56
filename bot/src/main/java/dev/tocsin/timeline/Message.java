package dev.tocsin.timeline;

import java.time.Instant;

/** What someone said in an incident's room, as it reads now. */
public record Message(String id, Instant at, String who, String text, Line.State state) {}
