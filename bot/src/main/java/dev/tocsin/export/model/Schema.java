package dev.tocsin.export.model;

import java.util.List;
import java.util.Map;

/** The form that the model has to answer in. */
final class Schema {
  private static final Map<String, Object> TEXT = Map.of("type", "string");

  static final Map<String, Object> LINES =
      Map.of(
          "name",
          "lines",
          "strict",
          true,
          "schema",
          object(
              Map.of(
                  "lines",
                  Map.of("type", "array", "items", object(Map.of("id", TEXT, "text", TEXT))))));

  private Schema() {}

  private static Map<String, Object> object(Map<String, Object> properties) {
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        List.copyOf(properties.keySet()),
        "additionalProperties",
        false);
  }
}
