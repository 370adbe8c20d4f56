package dev.tocsin.chat;

/** A message to be posted, once per key. */
public record Post(String key, Card card) {}
