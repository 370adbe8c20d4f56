package dev.tocsin.desk;

/**
 * Where a message is.
 *
 * @param message its id over all platforms
 */
public record Spot(String platform, String room, String message) {}
