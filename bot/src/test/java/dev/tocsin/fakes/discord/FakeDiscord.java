package dev.tocsin.fakes.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A Discord with one server in it, on loopback, told in product words. */
public final class FakeDiscord implements AutoCloseable {
  private static final int CATEGORY = 4;
  private static final int FIRST_PERSON = 100;

  private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
  private final InstantSource clock;
  private final World world;
  private final Rest rest;
  private final Gateway gateway;
  private final Messages messages;
  private final Marks marks;
  private final Channels channels;
  private final Interactions interactions;

  private FakeDiscord(InstantSource clock) {
    this.clock = () -> clock.instant().plus(passed.get());
    world = new World(this.clock);
    rest = new Rest(world, token());
    messages = new Messages(world, rest.files());
    marks = new Marks(world);
    channels = new Channels(world, messages.threads());
    interactions = new Interactions(world, messages);
    Guilds[] guilds = new Guilds[1];
    gateway = new Gateway(world, token(), () -> guilds[0].whole());
    guilds[0] = new Guilds(world, gateway.url());
    guilds[0].serve(rest.routes());
    channels.serve(rest.routes());
    messages.serve(rest.routes());
    messages.threads().serve(rest.routes());
    marks.serve(rest.routes());
    interactions.serve(rest.routes());
    category("Incidents");
    makeRoom("general");
    makeRoom("incidents");
  }

  /**
   * A fresh one, with a category for incidents and two rooms. Its time stands still unless it
   * {@link #passes}, so that no limit runs out because a machine is slow.
   */
  public static FakeDiscord start() {
    return start(InstantSource.fixed(InstantSource.system().instant()));
  }

  public static FakeDiscord start(InstantSource clock) {
    return new FakeDiscord(clock);
  }

  /** Discord's time. */
  public InstantSource clock() {
    return clock;
  }

  public void passes(Duration span) {
    passed.updateAndGet(before -> before.plus(span));
  }

  public String apiUrl() {
    return rest.url();
  }

  public String gatewayUrl() {
    return gateway.url();
  }

  public String token() {
    return "fake-token";
  }

  /** The id of the bot that the token is for. */
  public String bot() {
    return World.BOT;
  }

  public String guild() {
    return World.GUILD;
  }

  /** A member of the server, who comes in when first named; the first has the id 102. */
  public DiscordPerson person(String name) {
    return member(name, false);
  }

  /** Another program in the server. */
  public DiscordPerson program(String name) {
    return member(name, true);
  }

  private DiscordPerson member(String name, boolean bot) {
    String id =
        locked(
            now ->
                now.members().values().stream()
                    .map(member -> member.get("user"))
                    .filter(user -> Json.text(user, "username").equals(name))
                    .map(user -> Json.text(user, "id"))
                    .findFirst()
                    .orElseGet(() -> join(name, bot)));
    return new DiscordPerson(this, id, name);
  }

  private String join(String name, boolean bot) {
    String id = Integer.toString(FIRST_PERSON + world.members().size());
    ObjectNode member = world.member(id, name, bot);
    world.tell("GUILD_MEMBER_ADD", member.deepCopy().put("guild_id", World.GUILD));
    return id;
  }

  /** A room that is there, or comes within a moment, by the beginning of its name. */
  public DiscordRoom room(String name) {
    return Patience.until(
        "a room " + name + " among " + roomNames(),
        () -> locked(now -> find(name)).map(this::room));
  }

  private Optional<ObjectNode> find(String name) {
    return all(name).findFirst();
  }

  private Stream<ObjectNode> all(String name) {
    return world.channels().values().stream()
        .filter(channel -> List.of(0, 11, 12).contains(channel.path("type").asInt()))
        .filter(channel -> Json.text(channel, "name").startsWith(name));
  }

  /** The rooms that there are whose names begin so, in the order in which they were made. */
  public List<DiscordRoom> rooms(String name) {
    return locked(now -> all(name).map(this::room).toList());
  }

  private DiscordRoom room(ObjectNode channel) {
    return roomOf(Json.text(channel, "id"));
  }

  public DiscordRoom roomOf(String id) {
    return new DiscordRoom(this, id);
  }

  public List<String> roomNames() {
    return locked(
        now -> now.channels().values().stream().map(one -> Json.text(one, "name")).toList());
  }

  /** Makes a category, as somebody who may. */
  public String category(String name) {
    ObjectNode wanted = Json.object().put("name", name).put("type", CATEGORY);
    return locked(_ -> Json.text(channels.make(wanted, World.OWNER), "id"));
  }

  /** Makes a room in a category, as somebody who may. */
  public void makeRoomIn(String category, String name) {
    locked(
        now -> {
          String parent =
              now.channels().values().stream()
                  .filter(one -> Json.text(one, "name").equals(category))
                  .map(one -> Json.text(one, "id"))
                  .findFirst()
                  .orElseThrow();
          ObjectNode wanted = Json.object().put("name", name).put("type", 0);
          return channels.make(wanted.put("parent_id", parent), World.OWNER);
        });
  }

  private void makeRoom(String name) {
    make(name, 0);
  }

  private String make(String name, int type) {
    ObjectNode wanted = Json.object().put("name", name).put("type", type);
    return locked(_ -> Json.text(channels.make(wanted, World.OWNER), "id"));
  }

  /** Makes a forum, as somebody who may. */
  public String forum(String name) {
    return make(name, Threads.FORUM);
  }

  /** Makes a forum that its owner alone sees. */
  public void closedForum(String name) {
    ObjectNode wanted = Json.object().put("name", name).put("type", Threads.FORUM);
    wanted
        .putArray("permission_overwrites")
        .addObject()
        .put("id", World.GUILD)
        .put("type", 0)
        .put("allow", "0")
        .put("deny", Long.toString(Permissions.VIEW_CHANNEL));
    locked(_ -> channels.make(wanted, World.OWNER));
  }

  /** Makes so many channels that the server has this many. */
  public void fillUpTo(int channelCount) {
    for (long there = channelCount(); there < channelCount; there++) {
      make("filler-" + there, 0);
    }
  }

  public long channelCount() {
    return locked(
        now ->
            now.channels().values().stream()
                .filter(channel -> channel.get("type").asInt() != 1)
                .filter(channel -> !channel.has("thread_metadata"))
                .count());
  }

  /** Makes a role, and tells its id. */
  public String role(String name) {
    return locked(
        now -> {
          String id = now.id();
          ObjectNode told = Json.object().put("guild_id", World.GUILD);
          now.tell("GUILD_ROLE_CREATE", told.set("role", now.role(id, name, 0)));
          return id;
        });
  }

  /** What everyone may do, and what the bot may beyond that. */
  public void allows(long everyone, long bot) {
    locked(
        now -> {
          now.role(World.GUILD, "@everyone", everyone);
          return now.role(World.BOT_ROLE, "Tocsin", bot);
        });
  }

  /** Messages made of components are no longer taken. */
  public void refusesCards() {
    locked(
        _ -> {
          messages.refuseCards();
          return true;
        });
  }

  /** All links to files that were given out so far no longer work. */
  public void linksRunOut() {
    locked(
        _ -> {
          rest.files().runOut();
          return true;
        });
  }

  /** Trouble on the line. */
  public DiscordLine line() {
    return new DiscordLine(gateway, rest, world);
  }

  /** How long an interaction waits for its first answer, where time goes as on any other day. */
  public void interactionsWait(Duration patience) {
    interactions.patience(patience);
  }

  /** The commands that people are shown, by name. */
  public List<String> commands() {
    return locked(now -> Json.each(now.commands()).map(one -> Json.text(one, "name")).toList());
  }

  public void forgetsCommands() {
    locked(now -> now.commands().removeAll());
  }

  public int commandLists() {
    return locked(World::commandLists);
  }

  /** What was asked of it that Discord would have refused. */
  public List<String> refused() {
    return rest.refused();
  }

  @Override
  public void close() {
    rest.stop();
    gateway.stop();
  }

  <T> T locked(Function<World, T> what) {
    synchronized (world) {
      return what.apply(world);
    }
  }

  /** What the files hold that were sent, as text. */
  public List<String> fileTexts() {
    return locked(_ -> rest.files().texts());
  }

  Files files() {
    return rest.files();
  }

  Messages messages() {
    return messages;
  }

  Marks marks() {
    return marks;
  }

  Channels channels() {
    return channels;
  }

  Interactions interactions() {
    return interactions;
  }
}
