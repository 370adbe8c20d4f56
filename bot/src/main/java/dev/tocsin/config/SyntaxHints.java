package dev.tocsin.config;

import java.util.Objects;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in plain words what is behind the YAML mistakes that people make most. */
final class SyntaxHints {

  private SyntaxHints() {}

  static String of(MarkedYAMLException mistake) {
    String problem = Objects.requireNonNullElse(mistake.getProblem(), "a mistake");
    if (problem.contains("TAB") || problem.contains("\\t")) {
      return "indent with spaces, not with tabs";
    }
    if (problem.contains("cannot start any token")) {
      return problem.replaceFirst("\\. \\(.*", "") + "; put the value in quotes";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "a ':' stands where none may; put the value in quotes, or check the indentation";
    }
    return problem;
  }
}
