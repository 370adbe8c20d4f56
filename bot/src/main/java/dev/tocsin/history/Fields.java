package dev.tocsin.history;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks into JSON that a stranger wrote: a field of another type counts as absent. */
final class Fields {
  private static final int DIGITS = 40;

  private Fields() {}

  static @Nullable String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
  }

  /** As {@link #text}, where the field may also be a number. */
  static @Nullable String word(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isNumber() ? digits(value.decimalValue()) : text(object, field);
  }

  static String required(JsonNode object, String field) throws Unusable {
    String value = word(object, field);
    if (value == null) {
      throw new Unusable("no \"" + field + "\"; skipped");
    }
    return value;
  }

  static boolean flag(JsonNode object, String field) {
    return object.path(field).booleanValue(false);
  }

  /** A number like 1e999999999 is short in the file and would fill the memory here. */
  private static @Nullable String digits(BigDecimal number) {
    return number.precision() > DIGITS || Math.abs(number.scale()) > DIGITS
        ? null
        : number.toPlainString();
  }
}
