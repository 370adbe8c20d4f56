package dev.tocsin.chat.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;

/**
 * Something that happened in Slack.
 *
 * @param id the same when Slack sends it again
 */
record Event(String id, JsonObject body) {
  static Event of(String payload) {
    JsonObject envelope = JsonParser.parseString(payload).getAsJsonObject();
    return new Event(
        Json.text(envelope, "event_id"), Json.object(envelope, "event").orElseGet(JsonObject::new));
  }

  String type() {
    return text("type");
  }

  String text(String key) {
    return Json.text(body, key);
  }

  /** The id under which what it causes is recorded. */
  String request() {
    return "slack/" + id;
  }

  Instant at() {
    return MessageId.at(text("event_ts"));
  }
}
