package dev.tocsin.incident;

import java.time.Instant;

/**
 * An event as the journal holds it: numbered per incident, timed when it was recorded, and by whom.
 */
public record Recorded(int seq, Instant at, Who by, IncidentEvent event) {}
