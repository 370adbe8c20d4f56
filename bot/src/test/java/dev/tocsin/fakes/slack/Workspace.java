package dev.tocsin.fakes.slack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** What a workspace holds; whoever reads or changes it holds its monitor. */
final class Workspace {
  static final String TEAM = "T0ACME";
  static final String BOT = "U0TOCSIN";
  static final String BOT_ID = "B0TOCSIN";
  static final String APP = "A0TOCSIN";

  final MovingTime time = new MovingTime();
  final Map<String, User> users = new LinkedHashMap<>();
  final Map<String, Channel> channels = new LinkedHashMap<>();
  final Map<String, ObjectNode> homes = new HashMap<>();
  final Map<String, UserGroup> groups = new LinkedHashMap<>();
  final Map<String, SharedFile> files = new HashMap<>();
  final List<Whisper> whispers = new ArrayList<>();
  final Windows windows = new Windows(this);
  Manifest manifest;
  private final AtomicInteger counter = new AtomicInteger();
  private Consumer<Happening> listener = _ -> {};
  private long lastMicros;

  /** A message that one person alone sees. */
  record Whisper(String channel, String user, ObjectNode message) {}

  /** A group of people who can be mentioned together. */
  record UserGroup(String id, String handle, List<String> users) {}

  /** A file that somebody uploaded. */
  record SharedFile(ObjectNode json, String content) {}

  /** Something that an app may have subscribed to. */
  record Happening(Channel channel, ObjectNode event) {}

  Workspace() {
    users.put(BOT, new User(BOT, "tocsin", "", TEAM, true, false));
  }

  void tell(Consumer<Happening> whom) {
    listener = whom;
  }

  /** Tells the app, and whoever waits for something to be there. */
  void happened(Channel channel, ObjectNode event) {
    listener.accept(new Happening(channel, event));
    changed();
  }

  void changed() {
    notifyAll();
  }

  String newId(String prefix) {
    return "%s%08X".formatted(prefix, 0x0A000000 + counter.incrementAndGet());
  }

  /** A time that no other message has. */
  String newTs() {
    var now = time.instant();
    lastMicros = Math.max(lastMicros + 1, micros(now));
    return "%d.%06d".formatted(lastMicros / 1_000_000, lastMicros % 1_000_000);
  }

  private static long micros(Instant at) {
    return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
  }

  /** Fails the test when the app has no such command or shortcut to be called by. */
  void offers(String what, Function<Manifest, Set<String>> known) {
    if (manifest != null && !known.apply(manifest).contains(what)) {
      throw new AssertionError(what + " is not in the manifest: " + known.apply(manifest));
    }
  }

  User user(String id) {
    return Optional.ofNullable(users.get(id)).orElseThrow(() -> new Refusal("user_not_found"));
  }

  /** A conversation as far as the app may know that it is there. */
  Channel channel(String id) {
    var channel = channels.get(id);
    if (channel == null || hiddenFromApp(channel)) {
      throw new Refusal("channel_not_found");
    }
    return channel;
  }

  Optional<Channel> named(String name) {
    return channels.values().stream().filter(one -> one.name.equals(name)).findFirst();
  }

  Channel create(String name, Channel.Kind kind, String creator) {
    var channel =
        new Channel(newId(kind == Channel.Kind.IM ? "D" : "C"), name, kind, time.instant());
    channel.creator = creator;
    channel.members.add(creator);
    channels.put(channel.id, channel);
    changed();
    return channel;
  }

  /** The talk of the app with one person, made when there is none. */
  Channel directTalk(String user) {
    return channels.values().stream()
        .filter(one -> one.kind == Channel.Kind.IM && one.members.contains(user))
        .findFirst()
        .orElseGet(
            () -> {
              var talk = create("", Channel.Kind.IM, BOT);
              talk.members.add(user);
              return talk;
            });
  }

  private static boolean hiddenFromApp(Channel channel) {
    return channel.kind == Channel.Kind.GROUPS && !channel.members.contains(BOT);
  }
}
