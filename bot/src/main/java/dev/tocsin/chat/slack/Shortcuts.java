package dev.tocsin.chat.slack;

import java.util.Arrays;
import java.util.Optional;

/** What the menus of Slack offer; each types a command. */
enum Shortcuts {
  TIMELINE(
      "add-to-timeline",
      "Add to timeline",
      "/incident note",
      "Puts this message on the incident's timeline"),
  IMPACT(
      "mark-impact", "Mark as impact", "/incident note kind:impact", "Says whom it hits and how"),
  CAUSE("mark-cause", "Mark as cause", "/incident note kind:cause", "Says why it happened"),
  FIX("mark-fix", "Mark as fix", "/incident note kind:fix", "Says what helped"),
  ACTION(
      "make-action-item",
      "Make it an action item",
      "/incident action add",
      "Adds it to what is to be done afterwards"),
  OPEN(
      "open-incident-from",
      "Open incident from this",
      "/incident open",
      "Opens an incident with this message as its title"),
  ANYWHERE(
      "open-incident",
      "Open an incident",
      "/incident open",
      "Opens an incident and wakes who is on call");

  /** A button carries it, to whom there are several incidents to choose from. */
  private static final int LONGEST = 1_500;

  private final String id;
  private final String label;
  private final String words;
  private final String about;

  Shortcuts(String id, String label, String words, String about) {
    this.id = id;
    this.label = label;
    this.words = words;
    this.about = about;
  }

  static Optional<Shortcuts> called(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }

  String id() {
    return id;
  }

  String label() {
    return label;
  }

  String words() {
    return words;
  }

  /** With what was said, which may stand where no incident's room is, so that it is not known. */
  String on(String said) {
    String text = said.replace('"', '\'').replaceAll("\\s+", " ").strip();
    return text.isEmpty() ? words : words + " text:\"" + Escaping.plain(text, LONGEST) + "\"";
  }

  String about() {
    return about;
  }

  /** Whether it is in a message's own menu. */
  boolean isOnMessages() {
    return this != ANYWHERE;
  }

  /** Whether the message is marked as it stands, rather than its text used. */
  boolean marks() {
    return switch (this) {
      case TIMELINE, IMPACT, CAUSE, FIX -> true;
      case ACTION, OPEN, ANYWHERE -> false;
    };
  }
}
