package dev.tocsin.history;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text in Slack's blocks and attachments, which programs send instead of plain text. */
final class SlackCards {
  private SlackCards() {}

  /** What the cards of a message say, still in Slack's markup. */
  static String text(Node message) {
    Stream<String> attachments = message.get("attachments").each().map(SlackCards::attachment);
    return Stream.concat(Stream.of(blocks(message)), attachments).collect(Words.LINES);
  }

  private static String attachment(Node attachment) {
    Stream<String> fields =
        attachment
            .get("fields")
            .each()
            .map(field -> field.textOrNone("title") + ": " + field.textOrNone("value"));
    Stream<String> head =
        Stream.of("pretext", "author_name", "title", "text").map(attachment::textOrNone);
    String said =
        Stream.of(head, fields, Stream.of(blocks(attachment)))
            .flatMap(parts -> parts)
            .collect(Words.LINES);
    return said.isEmpty() ? attachment.textOrNone("fallback") : said;
  }

  private static String blocks(Node owner) {
    return owner.get("blocks").each().map(SlackCards::block).collect(Words.LINES);
  }

  private static String block(Node block) {
    Stream<String> own = Stream.of(block.get("text").textOrNone("text"), block.textOrNone("text"));
    Stream<String> inside =
        Stream.of("fields", "elements")
            .flatMap(name -> block.get(name).each())
            .map(SlackCards::element);
    return Stream.concat(own, inside).collect(Words.LINES);
  }

  /** A line of rich text is made of pieces; everything else holds lines. */
  private static String element(Node element) {
    return switch (element.textOrNone("type")) {
      case "rich_text_section", "rich_text_preformatted", "rich_text_quote" ->
          element.get("elements").each().map(SlackCards::piece).collect(Collectors.joining());
      default -> block(element);
    };
  }

  private static String piece(Node piece) {
    return switch (piece.textOrNone("type")) {
      case "user" -> "<@" + piece.textOrNone("user_id") + ">";
      case "channel" -> "<#" + piece.textOrNone("channel_id") + ">";
      case "broadcast" -> "<!" + piece.textOrNone("range") + ">";
      case "emoji" -> ":" + piece.textOrNone("name") + ":";
      case "link" -> "<" + piece.textOrNone("url") + "|" + piece.textOrNone("text") + ">";
      default -> piece.get("text").value() instanceof String text ? text : "";
    };
  }
}
