package dev.tocsin.runbooks;

import java.util.List;
import java.util.stream.Collectors;

/** One thing to do; {@code text} is a single line of Markdown, the details say how. */
public record Step(String text, List<Detail> details) {

  public Step {
    details = List.copyOf(details);
  }

  /** The details as Markdown, empty if there are none. */
  public String detailsAsMarkdown() {
    return details.stream().map(Detail::markdown).collect(Collectors.joining("\n\n"));
  }

  /** A part of a step's details. */
  public sealed interface Detail {

    /** This part as Markdown. */
    String markdown();
  }

  /** Sentences, a list or a table, as Markdown. */
  public record Prose(String markdown) implements Detail {}

  /** Commands to copy, or what they print; the language is empty if the file names none. */
  public record Code(String language, String text) implements Detail {

    @Override
    public String markdown() {
      String fence = text.contains("```") ? "````" : "```";
      return fence + language + "\n" + text + "\n" + fence;
    }
  }
}
