package dev.tocsin.chat;

/** One way to go on with what was typed so far. */
public record Suggestion(String words, String explanation) {}
