package dev.tocsin.fakes.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Something that a person did with a bot, and what the bot made of it. */
final class Interaction {
  static final int COMMAND = 2;
  static final int COMPONENT = 3;
  static final int COMPLETION = 4;
  static final int FORM = 5;

  private final String id;
  private final String token;
  private final int type;
  private final String person;
  private final String channel;
  private final List<ObjectNode> shown = new ArrayList<>();
  private int acknowledgedBy;
  private int deferredFlags;
  private @Nullable JsonNode form;
  private @Nullable JsonNode choices;

  Interaction(String id, int type, String person, String channel) {
    this.id = id;
    this.token = "token-" + id;
    this.type = type;
    this.person = person;
    this.channel = channel;
  }

  String id() {
    return id;
  }

  String token() {
    return token;
  }

  int type() {
    return type;
  }

  String person() {
    return person;
  }

  String channel() {
    return channel;
  }

  boolean isAcknowledged() {
    return acknowledgedBy != 0;
  }

  boolean isDeferred() {
    return acknowledgedBy == 5;
  }

  void defer(int flags) {
    deferredFlags = flags;
  }

  int deferredFlags() {
    return deferredFlags;
  }

  void acknowledge(int callback) {
    acknowledgedBy = callback;
  }

  /** What only the person sees, as it reads now. */
  List<ObjectNode> shown() {
    return shown;
  }

  Optional<JsonNode> form() {
    return Optional.ofNullable(form);
  }

  void ask(JsonNode modal) {
    form = modal;
  }

  Optional<JsonNode> choices() {
    return Optional.ofNullable(choices);
  }

  void offer(JsonNode offered) {
    choices = offered;
  }
}
