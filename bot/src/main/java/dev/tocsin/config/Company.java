package dev.tocsin.config;

import java.time.ZoneId;

/** The company that runs this Tocsin. */
public record Company(String name, ZoneId zone) {}
