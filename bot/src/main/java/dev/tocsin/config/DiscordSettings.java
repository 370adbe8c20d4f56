package dev.tocsin.config;

/** How Tocsin lives in Discord: the category of its rooms and the channel of its announcements. */
public record DiscordSettings(String category, String incidentsChannel) {

  static final DiscordSettings STANDARD = new DiscordSettings("Incidents", "incidents");
}
