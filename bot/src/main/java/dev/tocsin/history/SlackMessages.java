package dev.tocsin.history;

import dev.tocsin.postmortem.Utterance;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the messages of one Slack channel into utterances. */
record SlackMessages(Channel channel, SlackText reader) {
  /** Notices of Slack itself, and the traces of messages that are gone. */
  private static final Pattern NOT_SAID =
      Pattern.compile(
          ".*_(join|leave|archive|unarchive|name|private|permissions|add|remove)"
              + "|(un)?pinned_item|tombstone|message_\\w+|ekm_access_denied");

  private static final Set<String> BOTS = Set.of("bot_message");

  /** A channel: the name in ids, and as people write it. */
  record Channel(String folder, String shown) {}

  Optional<Utterance> message(Node message) throws Unusable {
    String subtype = message.textOrNone("subtype");
    if (NOT_SAID.matcher(subtype).matches()) {
      return Optional.empty();
    }
    String ts = message.required("ts");
    String thread = message.word("thread_ts");
    return Optional.of(
        new Utterance(
            id(ts),
            Times.parse(ts),
            author(message),
            text(message),
            channel.shown(),
            thread == null || thread.equals(ts) ? null : id(thread),
            message.text("bot_id") != null || BOTS.contains(subtype)));
  }

  private String id(String ts) {
    return channel.folder() + "/" + ts;
  }

  private String author(Node message) {
    String user = message.text("user");
    String known = user == null ? null : reader.people().of(user);
    return Stream.of(
            message.text("username"),
            known,
            name(message.get("user_profile")),
            message.get("bot_profile").text("name"),
            user,
            message.text("bot_id"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(Words.NOBODY);
  }

  /** The name that somebody chose to be shown by, else the full one, else the handle. */
  static @Nullable String name(Node profile) {
    return Stream.of("display_name", "real_name", "name")
        .map(profile::text)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private String text(Node message) throws Unusable {
    String typed = message.textOrNone("text");
    String written = typed.isEmpty() ? SlackCards.text(message) : typed;
    String files =
        message.get("files").each().map(file -> Words.file(file.text("name"))).collect(Words.LINES);
    String all = Stream.of(reader.plain(written), files).collect(Words.LINES);
    if (all.isEmpty()) {
      throw new Unusable("no text; skipped");
    }
    return Words.clean(all);
  }
}
