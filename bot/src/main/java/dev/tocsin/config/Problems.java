package dev.tocsin.config;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;

/** Collects what is wrong, so that all of it can be said at once. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void add(Mark mark, String path, String message) {
    found.add(new Problem(mark.getLine() + 1, mark.getColumn() + 1, path, message));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Problem> inOrder() {
    return found.stream().distinct().sorted(Problem.BY_PLACE).toList();
  }
}
