package dev.tocsin.chat.slack;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import dev.tocsin.chat.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a card, each as pieces that stand or fall as one. */
final class Parts {
  private static final int SHORT_FACT = 200;
  private static final int QUOTED_LINES = 200;
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|\"]+");

  private final Buttons buttons;

  Parts(Buttons buttons) {
    this.buttons = buttons;
  }

  /**
   * What is shown whole or not at all.
   *
   * @param length how much text is in it
   */
  record Piece(List<LayoutBlock> blocks, int length) {}

  List<Piece> of(Card.Part part) {
    return switch (part) {
      case Card.Text(String text) -> lines(Escaping.of(text, Limits.SECTION));
      case Card.Small(String text) -> small(Escaping.of(text, Limits.CONTEXT));
      case Card.Quote(String text) -> lines(quoted(text));
      case Card.Code(String text) -> lines(code(Escaping.of(text, Limits.SECTION - 200)));
      case Card.Facts(List<Card.Fact> facts) -> facts(facts);
      case Card.Item item -> List.of(item(item));
      case Card.Link(String text, String address) -> lines(link(text, address));
      case Card.Links links -> small(links(links));
    };
  }

  static List<LayoutBlock> section(String markup, @Nullable BlockElement beside) {
    return List.of(SectionBlock.builder().text(markdownText(markup)).accessory(beside).build());
  }

  private static List<Piece> lines(String markup) {
    return markup.isBlank()
        ? List.of()
        : List.of(new Piece(section(markup, null), markup.length()));
  }

  private static List<Piece> small(String markup) {
    return markup.isBlank()
        ? List.of()
        : List.of(new Piece(List.of(context(List.of(markdownText(markup)))), markup.length()));
  }

  private static String quoted(String text) {
    List<String> lines = text.lines().limit(QUOTED_LINES).toList();
    String whole = String.join("\n", lines);
    return "> " + Escaping.of(whole, Limits.SECTION - 2 * lines.size() - 2).replace("\n", "\n> ");
  }

  /** Three backticks in it would end it. */
  private static String code(String markup) {
    return "```" + markup.replace("```", "'''") + "```";
  }

  private static String link(String text, String address) {
    String words = Escaping.of(text.replace('|', '/'), Limits.SECTION / 2);
    String label = words.isBlank() ? Escaping.of(address, Limits.SECTION / 2) : words;
    return ADDRESS.matcher(address).matches() && address.length() < Limits.SECTION / 2
        ? "<" + address.replace("&", "&amp;") + "|" + label + ">"
        : label;
  }

  /** One that no longer fits is left out with those behind it. */
  private static String links(Card.Links links) {
    StringBuilder line = new StringBuilder(Escaping.of(links.label(), Limits.CONTEXT / 4));
    String between = " ";
    for (Card.Link link : links.links()) {
      String next = between + link(link.text(), link.address());
      if (line.length() + next.length() > Limits.CONTEXT) {
        break;
      }
      line.append(next);
      between = " · ";
    }
    return line.toString();
  }

  /** Short facts stand in two columns, long ones take the width. */
  private static List<Piece> facts(List<Card.Fact> facts) {
    List<Piece> pieces = new ArrayList<>();
    List<TextObject> columns = new ArrayList<>();
    for (Card.Fact fact : facts) {
      String markup = fact(fact);
      boolean isLong = fact.value().length() > SHORT_FACT;
      if (!columns.isEmpty() && (isLong || columns.size() == Limits.FIELDS)) {
        pieces.add(columns(columns));
        columns.clear();
      }
      if (isLong) {
        pieces.addAll(lines(markup));
      } else {
        columns.add(markdownText(markup));
      }
    }
    if (!columns.isEmpty()) {
      pieces.add(columns(columns));
    }
    return pieces;
  }

  private static Piece columns(List<TextObject> columns) {
    int length = columns.stream().mapToInt(column -> column.getText().length()).sum();
    return new Piece(List.of(SectionBlock.builder().fields(List.copyOf(columns)).build()), length);
  }

  private static String fact(Card.Fact fact) {
    String name = Escaping.of(fact.name(), Limits.FIELD / 4);
    return "*" + name + "*\n" + Escaping.of(fact.value(), Limits.FIELD / 2);
  }

  private Piece item(Card.Item item) {
    List<Card.Button> carried = item.buttons().stream().filter(Buttons::fits).limit(5).toList();
    String markup = (item.done() ? "☑ " : "☐ ") + Escaping.of(item.text(), Limits.SECTION - 10);
    List<LayoutBlock> blocks = new ArrayList<>();
    if (carried.size() == 1) {
      blocks.addAll(section(markup, buttons.of(carried.getFirst())));
    } else {
      blocks.addAll(section(markup, null));
      blocks.addAll(buttons.rows(carried));
    }
    return new Piece(blocks, markup.length() + Buttons.length(carried));
  }
}
