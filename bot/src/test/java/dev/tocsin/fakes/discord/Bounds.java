package dev.tocsin.fakes.discord;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** How much of something Discord takes, and which values, read from a field's type. */
record Bounds(double least, double most, List<String> values) {
  private static final Pattern RANGE = Pattern.compile(" (-?\\d*)\\.\\.(\\d*)");
  private static final Pattern VALUES = Pattern.compile(" \\{([^}]*)}");

  static Bounds of(String type) {
    Matcher range = RANGE.matcher(type);
    Matcher values = VALUES.matcher(type);
    boolean ranged = range.find();
    return new Bounds(
        number(ranged ? range.group(1) : "", Double.NEGATIVE_INFINITY),
        number(ranged ? range.group(2) : "", Double.POSITIVE_INFINITY),
        values.find() ? List.of(values.group(1).split(",")) : List.of());
  }

  private static double number(String digits, double otherwise) {
    return digits.isEmpty() ? otherwise : Double.parseDouble(digits);
  }

  void check(String where, double size) {
    if (size < least || size > most) {
      throw Refusal.form(where, "is " + size + ", not within " + least + " to " + most);
    }
  }

  void checkPlain(String where, JsonNode value) {
    if (!values.isEmpty() && !values.contains(value.asString(""))) {
      throw Refusal.form(where, "is " + value + ", not one of " + values);
    }
    if (value.isString() && most < Long.MAX_VALUE) {
      check(where, value.asString().length());
    } else if (value.isNumber()) {
      check(where, value.asDouble());
    }
  }
}
