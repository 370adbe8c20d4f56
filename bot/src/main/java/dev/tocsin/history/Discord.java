package dev.tocsin.history;

import dev.tocsin.postmortem.Utterance;
import java.io.IOException;
import java.io.Reader;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what DiscordChatExporter writes as JSON: one file a channel, or several parts of one. */
final class Discord {
  /** Kinds that somebody wrote; the rest (20 and 23 are commands) are notices of Discord itself. */
  private static final Set<String> SAID =
      Set.of("Default", "Reply", "20", "23", "ChatInputCommand", "ContextMenuCommand");

  private static final String SITE = "https://discord.com/channels/";

  /** The server that talks between people are said to be in. */
  private static final String NO_SERVER = "0";

  private static final Pattern MENTION = Pattern.compile("<@!?(\\d+)>");
  private static final Pattern EMOJI = Pattern.compile("<a?(:\\w+:)\\d+>");

  private final Names names = new Names();
  private @Nullable String channel;
  private String server = "";
  private String address = "";

  /** Reads one file. */
  void read(Reader in, String file, Gathered gathered) throws IOException {
    channel = null;
    server = "";
    address = "";
    new JsonFile(file, gathered).readObject(in, this::beside, this::message);
  }

  private void beside(String field, Node value) {
    String id = value.word("id");
    String name = value.text("name");
    if (field.equals("guild") && id != null) {
      server = id.equals(NO_SERVER) ? "@me" : id;
    } else if (field.equals("channel") && name != null) {
      channel = value.textOrNone("type").contains("Direct") ? name : "#" + name;
      address = id == null || server.isEmpty() ? "" : SITE + server + "/" + id + "/";
    }
  }

  private Optional<Utterance> message(Node message) throws Unusable {
    String type = message.text("type");
    if (type != null && !SAID.contains(type)) {
      return Optional.empty();
    }
    Node author = message.get("author");
    return Optional.of(
        new Utterance(
            message.required("id"),
            Times.parse(message.required("timestamp")),
            name(author),
            text(message),
            channel,
            message.get("reference").word("messageId"),
            author.flag("isBot"),
            address.isEmpty() ? null : address + message.required("id")));
  }

  private String name(Node author) {
    String handle = author.text("name");
    String shown = author.text("nickname");
    String name = shown == null ? handle : shown;
    String id = author.word("id");
    return name == null || id == null
        ? Objects.requireNonNullElse(name, Words.NOBODY)
        : names.add(id, name, handle);
  }

  private String text(Node message) throws Unusable {
    String files =
        message
            .get("attachments")
            .each()
            .map(file -> Words.file(file.text("fileName")))
            .collect(Words.LINES);
    String all = Stream.of(written(message), files).collect(Words.LINES);
    if (all.isEmpty()) {
      throw new Unusable("no text; skipped");
    }
    return Words.clean(all);
  }

  /** What was typed, else what was forwarded, else the cards that programs send instead. */
  private String written(Node message) {
    String typed = message.textOrNone("content");
    if (!typed.isEmpty()) {
      return readable(typed, message.get("mentions"));
    }
    String forwarded = message.get("forwardedMessage").textOrNone("content");
    return forwarded.isEmpty()
        ? message.get("embeds").each().map(Discord::embed).collect(Words.LINES)
        : forwarded;
  }

  private String readable(String text, Node mentions) {
    Function<MatchResult, String> name =
        mention ->
            mentions
                .each()
                .filter(person -> mention.group(1).equals(person.word("id")))
                .map(person -> "@" + name(person))
                .findFirst()
                .orElse(mention.group());
    String named =
        MENTION.matcher(text).replaceAll(name.andThen(java.util.regex.Matcher::quoteReplacement));
    return EMOJI.matcher(named).replaceAll("$1");
  }

  private static String embed(Node embed) {
    Stream<String> fields =
        embed
            .get("fields")
            .each()
            .map(field -> field.textOrNone("name") + ": " + field.textOrNone("value"));
    Stream<String> head =
        Stream.of(
            embed.get("author").textOrNone("name"),
            embed.textOrNone("title"),
            embed.textOrNone("description"));
    return Stream.concat(head, fields).collect(Words.LINES);
  }
}
