package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Post;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;

/** Posts cards, once for each key, and changes them. */
final class Posts {
  private static final Emoji PUSHPIN = Emoji.fromUnicode("📌");

  private final Places places;
  private final PostedBefore before = new PostedBefore();
  private final Faces faces;

  Posts(Places places, Faces faces) {
    this.places = places;
    this.faces = faces;
  }

  String post(String room, Post post) {
    MessageChannel channel = places.anyChannel(room);
    Mark mark = Mark.of(post.key());
    Optional<String> there = before.find(channel, mark);
    return there.orElseGet(() -> send(channel, post, mark));
  }

  private String send(MessageChannel channel, Post post, Mark mark) {
    List<String> called = post.calls().stream().map(ChatUser::id).filter(Places::isId).toList();
    List<MessageTopLevelComponent> face = faces.of(post.card(), mark, called);
    try {
      String message =
          ask("post a message", () -> sending(channel, face, called).setNonce(mark.nonce()))
              .getId();
      before.remember(channel.getId(), mark, message);
      return message;
    } catch (ChatFailure e) {
      before.doubt(channel.getId());
      throw e;
    }
  }

  private static MessageCreateAction sending(
      MessageChannel channel, List<MessageTopLevelComponent> face, List<String> called) {
    return channel
        .sendMessageComponents(face)
        .useComponentsV2()
        .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
        .mentionUsers(called.toArray(String[]::new));
  }

  void edit(String room, String message, Card card) {
    MessageChannel channel = places.anyChannel(room);
    Mark mark = before.markOf(channel, message);
    ask(
        "change a message",
        () ->
            channel
                .editMessageComponentsById(message, faces.of(card, mark, List.of()))
                .useComponentsV2()
                .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class)));
  }

  void pin(String room, String message) {
    ask("pin a message", () -> places.anyChannel(room).pinMessageById(message));
  }

  void mark(String room, String message, boolean highlighted) {
    MessageChannel channel = places.anyChannel(room);
    try {
      ask(
          "mark a message",
          () ->
              highlighted
                  ? channel.addReactionById(message, PUSHPIN)
                  : channel.removeReactionById(message, PUSHPIN));
    } catch (ChatFailure e) {
      boolean gone = !highlighted && Failures.is(e, ErrorResponse.UNKNOWN_EMOJI);
      if (!gone) {
        throw e;
      }
    }
  }
}
