package dev.tocsin.config;

import java.util.Map;

/**
 * How Tocsin lives in Discord: the category of its rooms and the channel of its announcements.
 *
 * @param forum the forum whose posts are rooms; empty where rooms are channels
 * @param roles whom a role stands for, such as {@code team:platform}, by the role's id or name
 */
public record DiscordSettings(
    String category, String incidentsChannel, String forum, Map<String, String> roles) {
  static final DiscordSettings STANDARD =
      new DiscordSettings("Incidents", "incidents", "", Map.of());
}
