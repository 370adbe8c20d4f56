package dev.tocsin.runbooks;

/** A runbook that fits an incident, how well, and why in words. */
public record Match(Runbook runbook, int score, String reason) {}
