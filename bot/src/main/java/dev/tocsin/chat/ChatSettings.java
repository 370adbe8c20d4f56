package dev.tocsin.chat;

import java.util.Map;
import java.util.Set;

/** What the configuration says of a chat that incidents live in. */
public interface ChatSettings {
  /** The name of the channel in which incidents are announced. */
  String incidentsChannel(String platform);

  /** The name of the category that incidents' channels are made in, where there are categories. */
  String category(String platform);

  /** The name of the forum whose posts are incidents' rooms; empty where rooms are channels. */
  default String forum(String platform) {
    return "";
  }

  /** What a role of the platform stands for as a target, by the role's id or name. */
  default Map<String, String> roles(String platform) {
    return Map.of();
  }

  /** The handle of the group that follows a schedule, by the schedule's name. */
  Map<String, String> groups(String platform);

  /** The platform's ids of other organisations whose people may give commands. */
  default Set<String> partners(String platform) {
    return Set.of();
  }
}
