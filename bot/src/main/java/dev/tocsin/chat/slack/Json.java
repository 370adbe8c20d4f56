package dev.tocsin.chat.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads what Slack sends, where anything may be missing. */
final class Json {
  private Json() {}

  static String text(JsonObject from, String key) {
    JsonElement value = from.get(key);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  static Optional<JsonObject> object(JsonObject from, String key) {
    JsonElement value = from.get(key);
    return value != null && value.isJsonObject()
        ? Optional.of(value.getAsJsonObject())
        : Optional.empty();
  }

  static List<JsonObject> objects(JsonObject from, String key) {
    JsonElement value = from.get(key);
    return value != null && value.isJsonArray()
        ? StreamSupport.stream(value.getAsJsonArray().spliterator(), false)
            .filter(JsonElement::isJsonObject)
            .map(JsonElement::getAsJsonObject)
            .toList()
        : List.of();
  }

  static List<String> texts(JsonObject from, String key) {
    JsonElement value = from.get(key);
    return value != null && value.isJsonArray()
        ? StreamSupport.stream(value.getAsJsonArray().spliterator(), false)
            .filter(JsonElement::isJsonPrimitive)
            .map(JsonElement::getAsString)
            .toList()
        : List.of();
  }

  static long number(JsonObject from, String key) {
    JsonElement value = from.get(key);
    return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()
        ? value.getAsLong()
        : 0;
  }
}
