package dev.tocsin.chat;

import org.jspecify.annotations.Nullable;

/** An incident's place on a platform. */
public record Room(String id, String name, @Nullable String link) {}
