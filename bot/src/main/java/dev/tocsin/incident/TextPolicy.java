package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.refuse;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which commands must say something, and how long what they say may be. */
record TextPolicy(String name, @Nullable String text, int limit, @Nullable String example) {
  private static final int TITLE = 300;
  private static final int SENTENCE = 500;
  private static final int REASON = 1_000;
  private static final int NOTE = 4_000;
  private static final int ROLE = 40;

  static Optional<Decision> objection(IncidentCommand command) {
    return Optional.ofNullable(of(command)).flatMap(TextPolicy::objection);
  }

  private static @Nullable TextPolicy of(IncidentCommand command) {
    return switch (command) {
      case LifecycleCommand.Open c -> required("title", c.title(), TITLE, "open Checkout is down");
      case LifecycleCommand.Rename c -> required("title", c.title(), TITLE, "rename Cart is slow");
      case LifecycleCommand.ChangeSeverity c -> optional("reason", c.why(), REASON);
      case LifecycleCommand.Resolve c ->
          required("summary", c.summary(), SENTENCE, "resolve The certificate was renewed.");
      case LifecycleCommand.Reopen c ->
          required("reason", c.why(), REASON, "reopen Errors are back");
      case LifecycleCommand.Cancel c -> required("reason", c.why(), REASON, "cancel False alarm");
      case PeopleCommand.AssignRole c -> required("role", c.role(), ROLE, "role comms @ada");
      case PagingCommand.PagePeople c -> optional("reason", c.why(), REASON);
      case PagingCommand.Escalate c -> optional("reason", c.why(), REASON);
      case RecordCommand.Note c -> required("note", c.text(), NOTE, "note Errors since 14:05");
      case RecordCommand.PrepareUpdate c ->
          required("update", c.text(), NOTE, "update We are working on it.");
      case RecordCommand.CorrectEntry c -> optional("correction", c.text(), NOTE);
      case FollowUpCommand.AddMeasure c ->
          required("measure", c.what(), SENTENCE, "temp add Certificate check is off");
      case FollowUpCommand.AddAction c ->
          required("action item", c.text(), SENTENCE, "action add Watch the certificate");
      case FollowUpCommand.StepRunbook c -> optional("note", c.note(), REASON);
      case FollowUpCommand.WaivePostmortem c ->
          required("reason", c.why(), REASON, "postmortem waive Nobody was affected");
      default -> null;
    };
  }

  private static TextPolicy required(String name, String text, int limit, String example) {
    return new TextPolicy(name, text, limit, example);
  }

  private static TextPolicy optional(String name, @Nullable String text, int limit) {
    return new TextPolicy(name, text, limit, null);
  }

  private Optional<Decision> objection() {
    String words = text == null ? "" : Phrases.block(text);
    if (example != null && words.isEmpty()) {
      return Optional.of(refuse("The " + name + " is missing.", "`/incident " + example + "`"));
    }
    int length = words.codePointCount(0, words.length());
    return length > limit ? Optional.of(tooLong(length)) : Optional.empty();
  }

  private Decision tooLong(int length) {
    return refuse(
        String.format(
            Locale.ROOT, "The %s has %,d characters; at most %,d fit.", name, length, limit),
        "Say it shorter, and put the rest into notes: `/incident note <text>`.");
  }
}
