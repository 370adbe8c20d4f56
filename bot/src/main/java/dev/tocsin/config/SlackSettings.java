package dev.tocsin.config;

import java.util.Map;

/**
 * How Tocsin lives in Slack.
 *
 * @param userGroups the handle of the user group that follows a schedule, by the schedule's name
 */
public record SlackSettings(String incidentsChannel, Map<String, String> userGroups) {

  static final SlackSettings STANDARD = new SlackSettings("incidents", Map.of());

  public SlackSettings {
    userGroups = Map.copyOf(userGroups);
  }
}
