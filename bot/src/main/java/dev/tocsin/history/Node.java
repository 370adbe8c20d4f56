package dev.tocsin.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON that a stranger wrote: what is absent or of another type than expected is simply empty. */
record Node(@Nullable Object value) {
  private static final int DIGITS = 40;
  private static final Node ABSENT = new Node(null);

  boolean isObject() {
    return value instanceof Map;
  }

  boolean isEmpty() {
    return value == null;
  }

  Node get(String field) {
    return value instanceof Map<?, ?> object ? new Node(object.get(field)) : ABSENT;
  }

  /** The values of a list, or those of an object. */
  Stream<Node> each() {
    return switch (value) {
      case List<?> list -> list.stream().map(Node::new);
      case Map<?, ?> object -> object.values().stream().map(Node::new);
      case null, default -> Stream.empty();
    };
  }

  /** The text of a field, or null if it has none but blanks. */
  @Nullable String text(String field) {
    return get(field).value instanceof String text && !text.isBlank() ? text : null;
  }

  /** As {@link #text(String)}, where the field may also be a number. */
  @Nullable String word(String field) {
    return get(field).value instanceof BigDecimal number ? digits(number) : text(field);
  }

  /** As {@link #text(String)}, with nothing for nothing. */
  String textOrNone(String field) {
    return Objects.requireNonNullElse(text(field), "");
  }

  /** As {@link #word}, of a field that nothing works without. */
  String required(String field) throws Unusable {
    String word = word(field);
    if (word == null) {
      throw new Unusable("no \"" + field + "\"; skipped");
    }
    return word;
  }

  boolean flag(String field) {
    return Boolean.TRUE.equals(get(field).value);
  }

  /** A number like 1e999999999 is short in the file and would fill the memory here. */
  private static @Nullable String digits(BigDecimal number) {
    return number.precision() > DIGITS || Math.abs(number.scale()) > DIGITS
        ? null
        : number.toPlainString();
  }
}
