package dev.tocsin.runbooks;

import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says what would make broken YAML right. */
final class YamlAdvice {

  private YamlAdvice() {}

  static String on(MarkedYAMLException e) {
    String problem = e.getProblem() == null ? "it can't be read" : e.getProblem();
    return "the front matter is not valid YAML (%s); %s".formatted(problem, cureOf(problem));
  }

  private static String cureOf(String problem) {
    if (problem.contains("mapping values are not allowed")) {
      return "put a text that contains ': ' in quotes, and start every key at the same column";
    }
    if (problem.contains("'\\t") || problem.contains("cannot start any token")) {
      return "indent with spaces, and put a text that begins with a special character in quotes";
    }
    if (problem.contains("expected ',' or")) {
      return "close the list with ']' and separate its entries by commas";
    }
    if (problem.contains("unexpected end of stream")) {
      return "close the quote that was opened";
    }
    if (problem.contains("could not find expected ':'")) {
      return "write 'key: value' with a space behind the colon";
    }
    return "write one 'key: value' a line, and put unusual texts in quotes";
  }
}
