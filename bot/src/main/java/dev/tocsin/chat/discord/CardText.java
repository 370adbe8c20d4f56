package dev.tocsin.chat.discord;

import dev.tocsin.chat.Card;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A card's words in Discord's Markdown. */
final class CardText {
  private static final int LONGEST = 3_900;

  /** Beside the names of those who are called. */
  private static final int LONGEST_CALLING = 3_400;

  private CardText() {}

  static String of(Card card) {
    return of(card, LONGEST);
  }

  static String calling(Card card) {
    return of(card, LONGEST_CALLING);
  }

  private static String of(Card card, int most) {
    String title = card.heading();
    Stream<String> heading =
        title == null ? Stream.of() : Stream.of("### " + Escaping.of(oneLine(title)));
    String text =
        Stream.concat(heading, card.parts().stream().map(CardText::part))
            .filter(words -> !words.isBlank())
            .collect(Collectors.joining("\n"));
    return text.isBlank() ? Escaping.of(card.fallback()) : shortened(text, most);
  }

  private static String part(Card.Part part) {
    return switch (part) {
      case Card.Text text -> Escaping.of(text.text());
      case Card.Small small -> each("-# ", small.text());
      case Card.Quote quote -> each("> ", quote.text());
      case Card.Code code -> "```\n" + code.text().replace("```", "'''") + "\n```";
      case Card.Facts facts ->
          facts.facts().stream().map(CardText::fact).collect(Collectors.joining("\n"));
      case Card.Item item -> item(item);
      case Card.Link link -> link(link);
      case Card.Links links ->
          links.links().stream()
              .map(CardText::link)
              .collect(Collectors.joining(" · ", "-# " + Escaping.of(links.label()) + " ", ""));
    };
  }

  private static String link(Card.Link link) {
    return "["
        + Escaping.of(oneLine(link.text()))
        + "](<"
        + link.address().replace(">", "%3E")
        + ">)";
  }

  private static String fact(Card.Fact fact) {
    return "**" + Escaping.of(fact.name()) + "** " + Escaping.of(oneLine(fact.value()));
  }

  private static String item(Card.Item item) {
    String text = Escaping.of(oneLine(item.text()));
    return item.done() ? "- ~~" + text + "~~" : "- " + text;
  }

  private static String each(String before, String text) {
    return text.lines().map(line -> before + Escaping.of(line)).collect(Collectors.joining("\n"));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** Ends with a whole line, so that no markup is left open, and says how many there are more. */
  private static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = text.lastIndexOf('\n', most);
    String kept = end > 0 ? text.substring(0, end) : Controls.cut(text, most);
    boolean inCode = kept.split("```", -1).length % 2 == 0;
    long lines = text.substring(kept.length()).lines().filter(CardText::says).count();
    String left = "-# And " + lines + (lines == 1 ? " line" : " lines") + " more than fit here.";
    return kept + (inCode ? "\n```\n" : "\n") + left;
  }

  private static boolean says(String line) {
    return !line.isBlank() && !line.equals("```");
  }
}
