package dev.tocsin.chat;

import java.util.List;

/**
 * Fields to fill in; handed back as the command's words with the fields' values.
 *
 * @param words the command that the filled form gives, such as {@code /incident open}
 */
public record Form(String title, String words, String submit, List<Field> fields) {
  /**
   * One field.
   *
   * @param initial what it holds before anyone types
   * @param choices what may be picked, for {@link Kind#CHOICE}
   */
  public record Field(
      String key,
      String label,
      Kind kind,
      boolean required,
      String initial,
      List<Choice> choices) {}

  public record Choice(String value, String label) {}

  public enum Kind {
    LINE,
    PARAGRAPH,
    CHOICE,
    YES_OR_NO
  }
}
