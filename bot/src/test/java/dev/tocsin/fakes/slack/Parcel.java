package dev.tocsin.fakes.slack;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Something that Slack brings to the app. */
record Parcel(Kind kind, ObjectNode payload, Retry retry) {

  /** How Socket Mode calls it. */
  enum Kind {
    SLASH_COMMANDS,
    INTERACTIVE,
    EVENTS_API;

    String type() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The how-manieth attempt after the first it is, and why. */
  record Retry(int number, String reason) {
    static final Retry NONE = new Retry(0, "");
  }

  static Parcel of(Kind kind, ObjectNode payload) {
    return new Parcel(kind, payload, Retry.NONE);
  }

  Parcel again(String reason) {
    return new Parcel(kind, payload, new Retry(retry.number() + 1, reason));
  }
}
