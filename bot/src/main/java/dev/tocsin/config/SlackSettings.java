package dev.tocsin.config;

import java.util.Map;
import java.util.Set;

/**
 * How Tocsin lives in Slack.
 *
 * @param userGroups the handle of the user group that follows a schedule, by the schedule's name
 * @param partners ids of the workspaces of other organisations whose people may give commands
 */
public record SlackSettings(
    String incidentsChannel, Map<String, String> userGroups, Set<String> partners) {

  static final SlackSettings STANDARD = new SlackSettings("incidents", Map.of(), Set.of());

  public SlackSettings {
    userGroups = Map.copyOf(userGroups);
    partners = Set.copyOf(partners);
  }
}
