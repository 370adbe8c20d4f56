package dev.tocsin.chat.discord;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.tree.ComponentTree;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.messages.MessagePoll;
import net.dv8tion.jda.api.entities.messages.MessageSnapshot;

/** What a message without words of its own says: programs write in embeds, people forward. */
final class Wordless {
  private Wordless() {}

  static String of(Message message) {
    return Stream.of(
            message.getMessageSnapshots().stream().map(Wordless::forwarded),
            embeds(message.getEmbeds()),
            texts(message.getComponentTree()),
            Stream.ofNullable(message.getPoll()).map(Wordless::poll),
            message.getStickers().stream().map(sticker -> "(" + sticker.getName() + ")"))
        .flatMap(words -> words)
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static String forwarded(MessageSnapshot snapshot) {
    return Stream.concat(Stream.of(snapshot.getContentRaw()), embeds(snapshot.getEmbeds()))
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> embeds(List<MessageEmbed> embeds) {
    return embeds.stream().map(Wordless::embed);
  }

  private static String embed(MessageEmbed embed) {
    Stream<String> fields =
        embed.getFields().stream().map(field -> field.getName() + ": " + field.getValue());
    return Stream.concat(Stream.of(embed.getTitle(), embed.getDescription()), fields)
        .filter(Objects::nonNull)
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> texts(ComponentTree<?> tree) {
    return tree.findAll(TextDisplay.class).stream().map(TextDisplay::getContent);
  }

  private static String poll(MessagePoll poll) {
    return Stream.concat(
            Stream.of(poll.getQuestion().getText()),
            poll.getAnswers().stream().map(answer -> "- " + answer.getText()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }
}
