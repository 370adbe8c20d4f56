package dev.tocsin.web.alerts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a program wrote, field by field; what is not as expected is as if it were left out. */
record Fields(JsonNode node) {
  /** Programs write a time that they do not have as one of long ago. */
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{1,800}");

  boolean hasList(String name) {
    return node.path(name).isArray();
  }

  Fields in(String name) {
    return new Fields(node.path(name));
  }

  List<Fields> each(String name) {
    return node.path(name).valueStream().filter(JsonNode::isObject).map(Fields::new).toList();
  }

  Optional<String> text(String name) {
    return text(node.path(name));
  }

  /** The first of the fields that says something. */
  Optional<String> first(String... names) {
    return Stream.of(names).flatMap(name -> text(name).stream()).findFirst();
  }

  Optional<String> link(String... names) {
    return Stream.of(names)
        .flatMap(name -> text(name).stream())
        .filter(text -> ADDRESS.matcher(text).matches())
        .findFirst();
  }

  Optional<Instant> time(String name) {
    return text(name).flatMap(Fields::parsed).filter(FIRST::isBefore);
  }

  /** All that say something, by their names. */
  Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    node.propertyStream()
        .forEach(
            field -> text(field.getValue()).ifPresent(text -> texts.put(field.getKey(), text)));
    return texts;
  }

  private static Optional<String> text(JsonNode value) {
    return value.isString() || value.isNumber()
        ? Optional.of(value.asString().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  private static Optional<Instant> parsed(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
