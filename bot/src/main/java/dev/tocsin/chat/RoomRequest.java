package dev.tocsin.chat;

/** A room to be made: asked for again under the same key it is the same room. */
public record RoomRequest(String key, String name, String topic, boolean isPrivate) {}
