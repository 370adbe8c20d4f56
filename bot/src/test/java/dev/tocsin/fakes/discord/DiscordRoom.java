package dev.tocsin.fakes.discord;

import static dev.tocsin.fakes.discord.Json.text;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A room as the people in it see it; what is expected is waited for. */
public final class DiscordRoom {
  private final FakeDiscord discord;
  private final String id;

  DiscordRoom(FakeDiscord discord, String id) {
    this.discord = discord;
    this.id = id;
  }

  public String id() {
    return id;
  }

  public String name() {
    return text(channel(), "name");
  }

  public String topic() {
    return text(channel(), "topic");
  }

  /** The name of the category that it is in. */
  public String category() {
    String parent = text(channel(), "parent_id");
    return parent.isEmpty() ? "" : discord.locked(world -> text(world.channel(parent), "name"));
  }

  /** What there is to read, oldest first. */
  public List<String> texts() {
    return discord.locked(world -> world.messages(id).values().stream().map(Seen::text).toList());
  }

  /** What is written on buttons in the room. */
  public List<String> labels() {
    return discord.locked(
        world ->
            world.messages(id).values().stream()
                .flatMap(message -> Seen.buttons(message).stream())
                .map(button -> text(button, "label"))
                .toList());
  }

  public List<String> pinned() {
    return ids(message -> message.get("pinned").asBoolean());
  }

  /** Those who were let in by name. */
  public List<String> members() {
    return isThread() ? threadMembers() : namedMembers();
  }

  private boolean isThread() {
    return channel().has("thread_metadata");
  }

  private List<String> threadMembers() {
    return Json.each(channel().get("people")).map(JsonNode::asString).toList();
  }

  /** Whether it rests, and nobody but those who keep order can wake it. */
  public boolean isClosedThread() {
    JsonNode details = channel().path("thread_metadata");
    return details.path("archived").asBoolean(false) && details.path("locked").asBoolean(false);
  }

  public boolean isPrivateThread() {
    return channel().get("type").asInt() == 12;
  }

  /** Puts the thread to rest, as Discord does when nobody has written for days. */
  public void fallsAsleep() {
    discord.locked(
        world ->
            discord
                .messages()
                .threads()
                .change(world.channel(id), Json.object().put("archived", true)));
  }

  private List<String> namedMembers() {
    return Json.each(channel().path("permission_overwrites"))
        .filter(one -> one.path("type").asInt() == 1)
        .map(one -> text(one, "id"))
        .toList();
  }

  /** Waits for a message with these words in it, and tells its id. */
  public String expects(String words) {
    return Patience.until(
        "a message with »" + words + "« in " + name() + ": " + texts(),
        () ->
            ids(message -> Seen.text(message).contains(words)).stream().reduce((_, last) -> last));
  }

  /** Waits until no message has these words any more. */
  public void expectsNo(String words) {
    Patience.untilSo(
        "an end of »" + words + "«",
        () -> texts().stream().noneMatch(text -> text.contains(words)));
  }

  public String textOf(String message) {
    return discord.locked(world -> Seen.text(world.message(id, message)));
  }

  /** Whether the bot put the emoji on the message. */
  public boolean isMarked(String message, String emoji) {
    return discord.locked(
        world ->
            Json.each(world.message(id, message).path("reactions"))
                .anyMatch(one -> Seen.reaction(one).equals(emoji) && one.get("me").asBoolean()));
  }

  /** Somebody takes away that a person was let in by name. */
  public void shutsOut(DiscordPerson person) {
    discord.locked(
        _ -> {
          discord.channels().shutOut(id, person.id());
          return true;
        });
  }

  public boolean mayWrite(DiscordPerson person) {
    return !isClosedThread() && may(person, Permissions.SEND_MESSAGES);
  }

  public boolean maySee(DiscordPerson person) {
    return may(person, Permissions.VIEW_CHANNEL);
  }

  private boolean may(DiscordPerson person, long what) {
    return discord.locked(
        world -> (Permissions.of(world, person.id(), world.channel(id)) & what) != 0);
  }

  /** Whom a message called by name. */
  public List<String> called(String message) {
    return discord.locked(
        world ->
            Json.each(world.message(id, message).path("mentions"))
                .map(user -> text(user, "username"))
                .toList());
  }

  public boolean calledEveryone(String message) {
    return discord.locked(world -> world.message(id, message).get("mention_everyone").asBoolean());
  }

  private JsonNode channel() {
    return discord.locked(world -> world.channel(id).deepCopy());
  }

  private List<String> ids(Predicate<JsonNode> which) {
    return discord.locked(
        world ->
            world.messages(id).values().stream()
                .filter(which)
                .map(message -> text(message, "id"))
                .toList());
  }
}
