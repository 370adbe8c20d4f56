package dev.tocsin.postmortem.template;

import java.util.List;
import java.util.Map;

/** A text with gaps that a draft fills, and the questions that the draft must answer. */
public final class Template {
  private final List<Piece> pieces;
  private final List<Question> questions;

  Template(List<Piece> pieces, List<Question> questions) {
    this.pieces = List.copyOf(pieces);
    this.questions = List.copyOf(questions);
  }

  /** A stretch of a template. */
  sealed interface Piece {
    record Text(String text) implements Piece {}

    record Gap(String variable) implements Piece {}

    /** What is left out when the variable has nothing to say. */
    record Block(String variable, List<Piece> inside) implements Piece {
      public Block {
        inside = List.copyOf(inside);
      }
    }
  }

  public List<Question> questions() {
    return questions;
  }

  /** The whole text; a variable without a value is empty. */
  public String filled(Map<String, String> values) {
    StringBuilder out = new StringBuilder();
    fill(pieces, values, out);
    return out.toString();
  }

  private static void fill(List<Piece> pieces, Map<String, String> values, StringBuilder out) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Text(String text) -> out.append(text);
        case Piece.Gap(String variable) -> out.append(values.getOrDefault(variable, ""));
        case Piece.Block(String variable, List<Piece> inside) -> {
          if (!values.getOrDefault(variable, "").isBlank()) {
            fill(inside, values, out);
          }
        }
      }
    }
  }
}
