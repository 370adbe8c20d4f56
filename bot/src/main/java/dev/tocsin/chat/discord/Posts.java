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
import net.dv8tion.jda.api.requests.restaction.MessageEditAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts cards, once for each key, and changes them. */
final class Posts {
  private static final Logger LOG = LoggerFactory.getLogger(Posts.class);
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
      String message = said(channel, face, post.card(), called, mark);
      before.remember(channel.getId(), mark, message);
      return message;
    } catch (ChatFailure e) {
      before.doubt(channel.getId());
      throw e;
    }
  }

  /** Words without a frame are better than a card that Discord does not take. */
  private String said(
      MessageChannel channel,
      List<MessageTopLevelComponent> face,
      Card card,
      List<String> called,
      Mark mark) {
    try {
      return ask("post a message", () -> sending(channel, face, called).setNonce(mark.nonce()))
          .getId();
    } catch (ChatFailure e) {
      if (!Failures.is(e, ErrorResponse.INVALID_FORM_BODY)) {
        throw e;
      }
      LOG.warn("A card is posted in short: {}", e.getMessage());
      String words = faces.inShort(card, called);
      return ask(
              "post a message",
              () ->
                  channel
                      .sendMessage(words)
                      .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
                      .mentionUsers(called.toArray(String[]::new))
                      .setNonce(mark.nonce()))
          .getId();
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
    try {
      Threads.ask(
          channel,
          "change a message",
          () -> changing(channel, message, faces.of(card, mark, List.of())));
    } catch (ChatFailure e) {
      if (!Failures.is(e, ErrorResponse.INVALID_FORM_BODY)) {
        throw e;
      }
      String words = faces.inShort(card, List.of());
      ask(
          "change a message",
          () ->
              channel
                  .editMessageById(message, words)
                  .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class)));
    }
  }

  private static MessageEditAction changing(
      MessageChannel channel, String message, List<MessageTopLevelComponent> face) {
    return channel
        .editMessageComponentsById(message, face)
        .useComponentsV2()
        .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class));
  }

  void pin(String room, String message) {
    MessageChannel channel = places.anyChannel(room);
    Threads.ask(channel, "pin a message", () -> channel.pinMessageById(message));
  }

  void mark(String room, String message, boolean highlighted) {
    MessageChannel channel = places.anyChannel(room);
    try {
      Threads.ask(
          channel,
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
