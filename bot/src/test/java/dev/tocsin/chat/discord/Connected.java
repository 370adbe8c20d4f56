package dev.tocsin.chat.discord;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatSettings;
import dev.tocsin.chat.Invocation;
import dev.tocsin.chat.Known;
import dev.tocsin.chat.Reply;
import dev.tocsin.chat.Said;
import dev.tocsin.chat.SoleConnections;
import dev.tocsin.chat.Suggestion;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.discord.Patience;
import dev.tocsin.paging.FakeProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.Guild;

/**
 * The adapter, connected to a Discord, with something in Tocsin's place that keeps what it is told.
 */
final class Connected implements ChatEvents, AutoCloseable {
  private static final Duration AGAIN = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofMillis(400);

  /** Discord wants five seconds, which would be most of what these tests take. */
  private static final Duration BETWEEN = Duration.ofMillis(50);

  /** By the test's clock. */
  static final Duration SILENT = Duration.ofMinutes(2);

  /** As long as any machine needs for an answer that is there. */
  private static final Duration EVER_SO_LONG = Duration.ofMinutes(1);

  private static final Duration AT_ONCE = Duration.ofMillis(20);

  final List<String> told = new CopyOnWriteArrayList<>();
  final List<Said.Attachment> files = new CopyOnWriteArrayList<>();
  final Map<String, String> links = new ConcurrentHashMap<>();
  final List<Invocation> commands = new CopyOnWriteArrayList<>();
  volatile Function<Invocation, Reply> answers = _ -> new Reply.Shown(Card.text("Done."));
  volatile List<Suggestion> suggestions = List.of();
  volatile Invocation completed;
  volatile List<Known> known = List.of();

  /** How often Tocsin cannot take in who is in a room. */
  final AtomicInteger troubles = new AtomicInteger();

  private final AtomicInteger looks = new AtomicInteger();

  /** What the configuration says. */
  static final class Settings implements ChatSettings {
    volatile String forum = "";
    volatile Map<String, String> roles = Map.of();

    @Override
    public String incidentsChannel(String chat) {
      return "incidents";
    }

    @Override
    public String category(String chat) {
      return "Incidents";
    }

    @Override
    public String forum(String chat) {
      return forum;
    }

    @Override
    public Map<String, String> roles(String chat) {
      return roles;
    }

    @Override
    public Map<String, String> groups(String chat) {
      return Map.of();
    }
  }

  final Settings settings = new Settings();
  private final Adapter adapter;

  Connected(FakeDiscord discord) {
    this(discord, List.of());
  }

  Connected(FakeDiscord discord, List<Known> onRecord) {
    this(discord, access(discord, discord.apiUrl(), EVER_SO_LONG), onRecord, _ -> true);
  }

  private Connected(
      FakeDiscord discord, Access access, List<Known> onRecord, SoleConnections sole) {
    known = onRecord;
    adapter = Adapter.of(access, this, settings, discord.clock(), sole);
    adapter.start();
  }

  /** Does not wait for answers that take their time. */
  static Connected impatient(FakeDiscord discord) {
    return new Connected(discord, access(discord, discord.apiUrl(), AT_ONCE), List.of(), _ -> true);
  }

  /** Looks for Discord where nobody is. */
  static Connected toNobody(FakeDiscord discord) {
    String nowhere = FakeProvider.NOWHERE + "/api/";
    return new Connected(discord, access(discord, nowhere, EVER_SO_LONG), List.of(), _ -> true);
  }

  /** One of several instances. */
  static Connected oneOf(FakeDiscord discord, List<Known> onRecord, SoleConnections sole) {
    return new Connected(discord, access(discord, discord.apiUrl(), EVER_SO_LONG), onRecord, sole);
  }

  private static Access access(FakeDiscord discord, String api, Duration answer) {
    var patience = new Access.Patience(AGAIN, LONGEST, BETWEEN, SILENT, answer);
    return new Access(discord.token(), discord.guild(), api, discord.gatewayUrl(), patience);
  }

  Guild guild() {
    return adapter.connection().guild();
  }

  DiscordPlatform platform() {
    return adapter.platform();
  }

  /** It stands, and everything that is to be done as it begins is done. */
  Connected isUp() {
    Patience.untilSo(
        "a healthy connection: " + platform().health(), () -> platform().health().up());
    Patience.untilSo("a look at what was missed", () -> looks.get() > 0);
    return this;
  }

  void isDown() {
    Patience.untilSo("a broken connection", () -> !platform().health().up());
  }

  void isTold(String what) {
    try {
      Patience.untilSo("»" + what + "«", () -> told.contains(what));
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + " among " + told, e);
    }
  }

  Invocation isGiven(int commandsBefore) {
    Patience.untilSo("a command", () -> commands.size() > commandsBefore);
    return commands.getLast();
  }

  @Override
  public Reply command(Invocation invocation) {
    commands.add(invocation);
    return answers.apply(invocation);
  }

  @Override
  public List<Suggestion> complete(Invocation soFar) {
    completed = soFar;
    return suggestions;
  }

  @Override
  public List<Known> known(String chat) {
    looks.incrementAndGet();
    return known;
  }

  @Override
  public void said(Said message) {
    files.addAll(message.attachments());
    links.put(message.id(), String.valueOf(message.link()));
    told.add(message.author().name() + (message.bot() ? " (bot)" : "") + " said " + message.text());
  }

  @Override
  public void edited(String chat, String room, String message, Instant at, String text) {
    told.add(message + " reads " + text);
  }

  @Override
  public void deleted(String chat, String room, String message, Instant at) {
    told.add(message + " was deleted");
  }

  @Override
  public void reacted(Reaction reaction, boolean added) {
    told.add(reaction.user().name() + (added ? " added " : " took away ") + reaction.emoji());
  }

  @Override
  public void moved(Move move) {
    told.add(move.person() + (move.isIn() ? " came into " : " left ") + move.room());
  }

  @Override
  public void present(String chat, String room, Set<String> people, Instant at) {
    if (troubles.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("The database does not answer.");
    }
    told.add(new TreeSet<>(people) + " are in " + room);
  }

  @Override
  public void pinned(Pin pin, boolean isPinned) {
    String who = pin.by() == null ? "somebody" : pin.by().name();
    told.add(who + (isPinned ? " pinned " : " unpinned ") + pin.message());
  }

  @Override
  public void close() {
    adapter.close();
  }
}
