package dev.tocsin.chat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Tocsin shows in a chat: words, facts in pairs, and buttons.
 *
 * @param fallback the whole in one line, for notifications and for platforms that show only text
 */
public record Card(
    String fallback, @Nullable String heading, List<Part> parts, List<Button> buttons) {

  /** A card of nothing but one line of text. */
  public static Card text(String text) {
    return new Card(text, null, List.of(new Text(text)), List.of());
  }

  /** Its sentences without its facts and buttons. */
  public String words() {
    String words =
        parts.stream()
            .map(
                part ->
                    switch (part) {
                      case Text text -> text.text();
                      case Small small -> small.text();
                      default -> "";
                    })
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? fallback : words;
  }

  /** The same with something more at its end. */
  Card with(Part more) {
    List<Part> all = Stream.concat(parts.stream(), Stream.of(more)).toList();
    return new Card(fallback, heading, all, buttons);
  }

  /** Whether something can be pressed on it, there or beside a line. */
  public boolean hasButtons() {
    return !buttons.isEmpty()
        || parts.stream().anyMatch(part -> part instanceof Item item && !item.buttons().isEmpty());
  }

  /** A piece of a card; texts are plain text, never markup. */
  public sealed interface Part {}

  public record Text(String text) implements Part {}

  /** Less important words, shown smaller. */
  public record Small(String text) implements Part {}

  public record Quote(String text) implements Part {}

  public record Code(String text) implements Part {}

  public record Facts(List<Fact> facts) implements Part {}

  /** A line of a list, with what can be done about it. */
  public record Item(String text, boolean done, List<Button> buttons) implements Part {}

  public record Link(String text, String address) implements Part {}

  /** Several links in one line of small words. */
  public record Links(String label, List<Link> links) implements Part {
    public Links {
      links = List.copyOf(links);
    }
  }

  public record Fact(String name, String value) {}

  /**
   * A button is a command that is typed by pressing it.
   *
   * @param command as a person would type it, such as {@code /incident ack INC-42}
   */
  public record Button(String label, String command, Style style) {}

  public enum Style {
    PLAIN,
    PRIMARY,
    DANGER
  }
}
