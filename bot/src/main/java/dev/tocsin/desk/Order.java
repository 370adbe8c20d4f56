package dev.tocsin.desk;

import dev.tocsin.incident.Actor;
import dev.tocsin.incident.IncidentCommand;

/**
 * A command addressed to an incident.
 *
 * @param request the id of the very request that brought it; the same id again changes nothing
 */
public record Order(String request, long incident, Actor by, IncidentCommand command) {}
