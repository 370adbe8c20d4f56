package dev.tocsin.chat.slack;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.slack.SlackApi.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Posts once for each key, and edits, pins and marks what is there. */
final class SlackPosts {
  private static final Task EDIT = Task.to("edit a message", "chat.update");
  private static final Task PIN = Task.to("pin a message", "pins.add", "already_pinned");
  private static final Task MARK =
      Task.to("react to a message", "reactions.add", "already_reacted", "message_not_found");
  private static final Task UNMARK =
      Task.to("take a reaction back", "reactions.remove", "no_reaction", "message_not_found");
  private static final String PUSHPIN = "pushpin";

  private final SlackApi api;
  private final PostedBefore before;

  SlackPosts(SlackApi api, PostedBefore before) {
    this.api = api;
    this.before = before;
  }

  MessageId post(Place place, Post post) {
    Optional<String> there = before.find(place, post.key());
    String ts = there.orElseGet(() -> postAnew(place, post));
    return new MessageId(place.channel(), ts);
  }

  /** A post that was made, by its key. */
  Optional<MessageId> find(Place place, String key) {
    Optional<String> there = before.find(place, key);
    if (there.isEmpty()) {
      before.doubt(place);
    }
    return there.map(ts -> new MessageId(place.channel(), ts));
  }

  void edit(MessageId message, Card card) {
    List<LayoutBlock> blocks = Blocks.of(card);
    String text = Blocks.fallback(card);
    api.call(
        EDIT,
        slack ->
            slack.chatUpdate(
                it -> it.channel(message.channel()).ts(message.ts()).text(text).blocks(blocks)));
  }

  void pin(MessageId message) {
    api.call(
        PIN, slack -> slack.pinsAdd(it -> it.channel(message.channel()).timestamp(message.ts())));
  }

  void mark(MessageId message, boolean highlighted) {
    if (highlighted) {
      api.call(
          MARK,
          slack ->
              slack.reactionsAdd(
                  it -> it.channel(message.channel()).timestamp(message.ts()).name(PUSHPIN)));
    } else {
      api.call(
          UNMARK,
          slack ->
              slack.reactionsRemove(
                  it -> it.channel(message.channel()).timestamp(message.ts()).name(PUSHPIN)));
    }
  }

  private String postAnew(Place place, Post post) {
    try {
      ChatPostMessageResponse answer = send(place, post);
      if ("not_in_channel".equals(answer.getError())) {
        api.join(place.channel());
        answer = send(place, post);
      }
      if (!answer.isOk()) {
        throw Failures.of("post a message", answer);
      }
      before.remember(place, post.key(), answer.getTs());
      return answer.getTs();
    } catch (ChatFailure e) {
      before.doubt(place);
      throw e;
    }
  }

  private ChatPostMessageResponse send(Place place, Post post) {
    String channel = place.channel();
    Task task = Task.to("post a message", "chat.postMessage " + channel, "not_in_channel");
    String calls = calls(post.calls());
    String text = (calls.isEmpty() ? "" : calls + " ") + Blocks.fallback(post.card());
    Message.Metadata key =
        Message.Metadata.builder()
            .eventType(PostedBefore.EVENT)
            .eventPayload(Map.of(PostedBefore.KEY, post.key()))
            .build();
    return api.call(
        task,
        slack ->
            slack.chatPostMessage(
                it ->
                    it.channel(channel)
                        .threadTs(place.thread())
                        .text(text)
                        .blocks(Blocks.of(post.card(), calls))
                        .metadata(key)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
  }

  private static String calls(List<ChatUser> people) {
    return people.stream()
        .filter(one -> one.platform().equals(SlackPlatform.NAME))
        .filter(one -> one.id().matches("[A-Z0-9]{2,32}"))
        .limit(50)
        .map(one -> "<@" + one.id() + ">")
        .collect(Collectors.joining(" "));
  }
}
