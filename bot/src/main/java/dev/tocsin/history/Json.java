package dev.tocsin.history;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON a value at a time, with limits on what one may be; the streaming parser alone starts
 * in half the time of the mapper above it.
 */
final class Json {
  private static final int LONGEST_STRING = 16 * 1024 * 1024;
  private static final int LONGEST_NUMBER = 100;
  private static final int DEEPEST = 200;
  private static final int REASON = 120;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_STRING)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxNestingDepth(DEEPEST)
                  .build())
          .build();

  private Json() {}

  static JsonParser parser(Reader in) {
    return FACTORY.createParser(ObjectReadContext.empty(), in);
  }

  /** The only value of a text. */
  static Node only(String text) throws Unusable {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      Node node = node(parser);
      if (parser.nextToken() != null) {
        throw new Unusable("more than one JSON value; skipped");
      }
      return node;
    } catch (JacksonException broken) {
      throw new Unusable("not JSON (" + reason(broken) + "); skipped");
    }
  }

  /** The value that begins at the current token. */
  static Node node(JsonParser parser) {
    return new Node(value(parser));
  }

  /** The parser's words without what it would rather have read. */
  static String reason(JacksonException broken) {
    String words = broken.getOriginalMessage();
    int details = words.indexOf(": ");
    return Words.shortened(details < 0 ? words : words.substring(0, details), REASON);
  }

  private static @Nullable Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case null, default -> null;
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.put(name, value(parser));
    }
    return object;
  }

  private static List<@Nullable Object> array(JsonParser parser) {
    List<@Nullable Object> array = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }
}
