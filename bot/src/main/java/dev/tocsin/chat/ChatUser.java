package dev.tocsin.chat;

/** Someone as their platform names them. */
public record ChatUser(String platform, String id, String name) {
  /** Where people who have signed in say who they are, by their key in the configuration. */
  public static final String WEB = "web";
}
