package dev.tocsin.chat;

/**
 * One thing that a command can be told.
 *
 * @param key the name before the colon; also the field's name in a form and on Discord
 * @param position its place among what is typed without a key, from 0; -1 where the key is needed
 */
public record Argument(String key, Kind kind, int position, boolean required, String about) {

  /** What an argument holds, from which platforms choose pickers, choices and completion. */
  public enum Kind {
    WORD("text"),
    TEXT("text"),
    SEVERITY("1-4"),
    STATUS("investigating|identified|monitoring"),
    PERSON("@who"),
    TARGET("@who|schedule:name|team:name|policy:name"),
    TIME("time"),
    DATE("date"),
    SPAN("20m"),
    INCIDENT("INC-7"),
    ENTRY("#7"),
    MEASURE("T1"),
    ACTION("A1"),
    NUMBER("n"),
    RUNBOOK("name"),
    SERVICE("name"),
    SCHEDULE("name"),
    MARK("note|impact|cause|fix"),
    HORIZON("immediate|future"),
    OUTCOME("done|skip"),
    FOUNDERS("founders"),
    YES("yes"),
    ANSWER("yes|no"),
    COMMAND("command"),
    /** Set by buttons only, never shown. */
    HIDDEN("");

    private final String hint;

    Kind(String hint) {
      this.hint = hint;
    }

    public String hint() {
      return hint;
    }
  }

  static Argument required(String key, Kind kind, int position, String about) {
    return new Argument(key, kind, position, true, about);
  }

  static Argument optional(String key, Kind kind, int position, String about) {
    return new Argument(key, kind, position, false, about);
  }

  static Argument option(String key, Kind kind, String about) {
    return new Argument(key, kind, -1, false, about);
  }

  static Argument needed(String key, Kind kind, String about) {
    return new Argument(key, kind, -1, true, about);
  }

  static Argument hidden(String key) {
    return new Argument(key, Kind.HIDDEN, -1, false, "");
  }

  boolean isPositional() {
    return position >= 0;
  }

  boolean isShown() {
    return kind != Kind.HIDDEN;
  }

  /** Whether it takes all the words that are left, rather than one. */
  boolean takesTheRest() {
    return kind == Kind.TEXT;
  }

  /** How it is written in a usage line, such as {@code [sev:1-4]}. */
  String usage() {
    String inner = isPositional() ? "<" + placeholder() + ">" : key + ":" + kind.hint();
    return required ? inner : "[" + (isPositional() ? placeholder() : inner) + "]";
  }

  private String placeholder() {
    return kind == Kind.TEXT || kind == Kind.WORD ? key : kind.hint();
  }
}
