package dev.tocsin.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of an incident as it is kept.
 *
 * @param seq its place among the incident's entries, from 1
 * @param request the id of the request that caused it
 * @param body the event as JSON
 */
public record Entry(
    long incident,
    int seq,
    Instant at,
    String type,
    int version,
    String actor,
    @Nullable String request,
    String body) {}
