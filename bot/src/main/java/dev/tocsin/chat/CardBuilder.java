package dev.tocsin.chat;

import dev.tocsin.chat.Card.Button;
import dev.tocsin.chat.Card.Fact;
import dev.tocsin.chat.Card.Part;
import dev.tocsin.chat.Card.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a card together from top to bottom. */
final class CardBuilder {
  private final @Nullable String heading;
  private final List<Part> parts = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Button> buttons = new ArrayList<>();

  private CardBuilder(@Nullable String heading) {
    this.heading = heading;
  }

  static CardBuilder headed(String heading) {
    return new CardBuilder(heading);
  }

  static CardBuilder plain() {
    return new CardBuilder(null);
  }

  CardBuilder text(String text) {
    return part(new Card.Text(text));
  }

  CardBuilder small(String text) {
    return part(new Card.Small(text));
  }

  CardBuilder part(Part part) {
    parts.add(part);
    return this;
  }

  CardBuilder fact(String name, String value) {
    facts.add(new Fact(name, value));
    return this;
  }

  CardBuilder button(String label, String command) {
    buttons.add(new Button(label, command, Style.PLAIN));
    return this;
  }

  CardBuilder primary(String label, String command) {
    buttons.add(new Button(label, command, Style.PRIMARY));
    return this;
  }

  CardBuilder danger(String label, String command) {
    buttons.add(new Button(label, command, Style.DANGER));
    return this;
  }

  Card build(String fallback) {
    if (!facts.isEmpty()) {
      parts.addFirst(new Card.Facts(List.copyOf(facts)));
    }
    return new Card(fallback, heading, List.copyOf(parts), List.copyOf(buttons));
  }
}
