package dev.tocsin.fakes.slack;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A room as an onlooker sees it. */
public final class Room {
  final Channel channel;
  private final Desk desk;

  Room(Desk desk, Channel channel) {
    this.desk = desk;
    this.channel = channel;
  }

  public String id() {
    return channel.id;
  }

  public String name() {
    return look(() -> channel.name);
  }

  public String topic() {
    return look(() -> channel.topic);
  }

  public String purpose() {
    return look(() -> channel.purpose);
  }

  public boolean isPrivate() {
    return channel.kind == Channel.Kind.GROUPS;
  }

  public boolean isArchived() {
    return look(() -> channel.archived);
  }

  public List<String> members() {
    return look(() -> List.copyOf(channel.members));
  }

  /** Ids of the pinned messages. */
  public List<String> pins() {
    return look(() -> List.copyOf(channel.pins));
  }

  /** Addresses of the room's bookmarks. */
  public List<String> bookmarks() {
    return look(
        () -> channel.bookmarks.values().stream().map(it -> it.path("link").asString()).toList());
  }

  /** What stands in the room, oldest first, without Slack's own notices. */
  public List<String> texts() {
    return look(
        () ->
            channel.messages.values().stream()
                .filter(one -> !one.path("subtype").asString("").startsWith("channel_"))
                .map(desk.rendering::of)
                .toList());
  }

  /** Waits until a message shows these words, to anyone. */
  public Room expectMessage(String words) {
    return expect("“" + words + "”", () -> texts().stream().anyMatch(one -> one.contains(words)));
  }

  /** Waits until no message shows these words any more. */
  public Room expectNoMessage(String words) {
    return expect(
        "no “" + words + "”", () -> texts().stream().noneMatch(one -> one.contains(words)));
  }

  public Room expectTopic(String words) {
    return expect("the topic " + words, () -> topic().contains(words));
  }

  public Room expectMember(Person person) {
    return expect("member " + person.id(), () -> members().contains(person.id()));
  }

  public Room expectPins(int number) {
    return expect(number + " pins", () -> pins().size() == number);
  }

  public Room expectArchived() {
    return expect("that it is archived", this::isArchived);
  }

  /** Another app posts here. */
  public Room hears(String app, String text) {
    synchronized (desk.workspace) {
      var message = Json.object().put("subtype", "bot_message").put("username", app);
      desk.messages.post(channel, message.put("text", text).put("bot_id", "B0OTHER"));
      return this;
    }
  }

  /** Removes the app from the room. */
  public Room removesTocsin() {
    synchronized (desk.workspace) {
      channel.members.remove(Workspace.BOT);
      return this;
    }
  }

  /** Deletes the room for good. */
  public void vanishes() {
    synchronized (desk.workspace) {
      desk.workspace.channels.remove(channel.id);
    }
  }

  /** Lets people of other organisations in, by Slack Connect. */
  public Room shareWithOthers() {
    synchronized (desk.workspace) {
      channel.shared = true;
      var event = Json.object().put("type", "channel_shared").put("channel", channel.id);
      event.put("connected_team_id", "T0OTHER").put("event_ts", desk.workspace.newTs());
      desk.workspace.happened(channel, event);
      return this;
    }
  }

  private Room expect(String what, BooleanSupplier is) {
    desk.watch.until(
        what + " in #" + name(),
        () -> is.getAsBoolean() ? Optional.of(true) : Optional.empty(),
        () -> "topic “" + topic() + "”, members " + members() + ", messages " + texts());
    return this;
  }

  private <T> T look(Supplier<T> at) {
    synchronized (desk.workspace) {
      return at.get();
    }
  }
}
