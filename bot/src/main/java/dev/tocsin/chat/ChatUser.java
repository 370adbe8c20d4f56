package dev.tocsin.chat;

/** Someone as their platform names them. */
public record ChatUser(String platform, String id, String name) {}
