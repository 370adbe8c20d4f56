package dev.tocsin.fakes.slack;

import com.sun.net.httpserver.HttpServer;
import dev.tocsin.fakes.LocalHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Slack on a loopback port, with a workspace called Acme.
 *
 * <p>What breaks Slack's contract fails the test when the fake is closed, unless the test took the
 * {@link Faults#breaches} itself.
 */
public final class FakeSlack implements AutoCloseable {
  private static final String OWNER = "U0OWNER";

  private final Workspace workspace = new Workspace();
  private final Gate gate = new Gate(workspace);
  private final SocketMode sockets = new SocketMode(workspace);
  private final Deliveries deliveries = new Deliveries(workspace, sockets);
  private final ResponseUrls responses = new ResponseUrls(workspace, gate);
  private final Feed feed = new Feed(workspace, gate, deliveries);
  private final Desk desk = new Desk(workspace, deliveries, responses);
  private final Faults faults = new Faults(workspace, gate, sockets, deliveries);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer http;

  private FakeSlack() throws IOException, InterruptedException {
    gate.grant(StandardScopes.ALL);
    workspace.tell(feed::happened);
    http = LocalHttp.server();
    http.setExecutor(threads);
    http.createContext("/api/", new WebApi(workspace, gate, areas()));
    http.createContext("/response/", responses);
    http.createContext("/files/", new FileServer(workspace, gate));
    responses.at(address());
    http.start();
    sockets.start();
    deliveries.start();
  }

  /** A workspace with an incidents channel that the app is in, reached by Socket Mode. */
  public static FakeSlack start() {
    try {
      var slack = new FakeSlack();
      slack.channel("incidents");
      return slack;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What {@code SLACK_API_URL} is to be. */
  public String apiUrl() {
    return address() + "/api/";
  }

  public String botToken() {
    return Gate.BOT_TOKEN;
  }

  public String appToken() {
    return Gate.APP_TOKEN;
  }

  public String signingSecret() {
    return SignedRequests.SECRET;
  }

  /** The account by which people mention the app. */
  public String botUser() {
    return Workspace.BOT;
  }

  /** Installs the app with this manifest alone: its scopes, events, commands and shortcuts. */
  public FakeSlack install(String manifest) {
    var pasted = new Manifest(Json.read(manifest));
    if (!pasted.problems().isEmpty()) {
      throw new AssertionError("Slack does not take the manifest: " + pasted.problems());
    }
    synchronized (workspace) {
      gate.grantOnly(pasted.scopes());
      feed.subscribe(pasted.events());
      workspace.manifest = pasted;
    }
    return this;
  }

  /** Brings everything to this address as signed requests instead of by Socket Mode. */
  public SignedRequestsToBot callAt(URI bot) {
    var requests = new SignedRequests(bot, InstantSource.system());
    deliveries.use(requests);
    return new SignedRequestsToBot(requests);
  }

  /** Waits until the app has so many sockets open. */
  public FakeSlack expectConnections(int number) {
    desk.watch.until(
        number + " connections",
        () -> sockets.connected() == number ? Optional.of(number) : Optional.empty(),
        () -> sockets.connected() + " connections");
    return this;
  }

  /** Waits for what the app does beside what Slack shows of it. */
  public FakeSlack eventually(String what, BooleanSupplier is, Supplier<Object> instead) {
    desk.watch.until(
        what,
        () -> is.getAsBoolean() ? Optional.of(true) : Optional.empty(),
        () -> String.valueOf(instead.get()));
    return this;
  }

  /** Waits until the app has taken every event. */
  public FakeSlack settle() {
    desk.watch.until(
        "that all events were taken",
        () -> deliveries.settled() ? Optional.of(true) : Optional.empty(),
        () -> "some still on their way");
    return this;
  }

  /** Someone of the company, made with the account {@code U01NAME} when there is no such yet. */
  public Person person(String name) {
    return person(name, "U01" + name.toUpperCase(Locale.ROOT));
  }

  public Person person(String name, String id) {
    return account(new User(id, name, name + "@acme.test", Workspace.TEAM, false, false));
  }

  /** Someone of another organisation. */
  public Person outsider(String name) {
    var id = "W09" + name.toUpperCase(Locale.ROOT);
    return account(new User(id, name, name + "@other.test", "T0OTHER", false, false));
  }

  /** The same, who calls themself by somebody else's address there. */
  public Person outsiderWithAddress(String name, String email) {
    var id = "W09" + name.toUpperCase(Locale.ROOT);
    return account(new User(id, name, email, "T0OTHER", false, false));
  }

  /** A public channel that the app is in, made by somebody else. */
  public Room channel(String name) {
    synchronized (workspace) {
      var channel =
          workspace
              .named(name)
              .orElseGet(() -> workspace.create(name, Channel.Kind.CHANNELS, Workspace.BOT));
      channel.creator = OWNER;
      return new Room(desk, channel);
    }
  }

  /** Waits for the room whose name begins so or that has this id. */
  public Room room(String name) {
    var found =
        desk.watch.until(
            "a room " + name,
            () -> find(name),
            () -> workspace.channels.values().stream().map(one -> one.name).toList().toString());
    return new Room(desk, found);
  }

  /** A user group with nobody in it yet. */
  public FakeSlack userGroup(String handle) {
    synchronized (workspace) {
      var id = workspace.newId("S");
      workspace.groups.put(id, new Workspace.UserGroup(id, handle, List.of()));
      return this;
    }
  }

  /** Waits until exactly these are in the user group. */
  public FakeSlack expectUserGroup(String handle, Set<String> users) {
    desk.watch.until(
        "@" + handle + " with " + users,
        () ->
            workspace.groups.values().stream()
                .filter(one -> one.handle().equals(handle) && Set.copyOf(one.users()).equals(users))
                .findFirst(),
        () -> workspace.groups.values().toString());
    return this;
  }

  public Faults faults() {
    return faults;
  }

  /** Calls that were carried out so far. */
  public List<Call> calls() {
    synchronized (workspace) {
      return gate.accepted();
    }
  }

  /** Sends each call again, made wrong in one place, and tells which the fake let pass. */
  public List<String> mutationsLetPass(List<Call> calls) {
    faults.withoutRateLimits();
    var app = new AnApp(this);
    var passed =
        Mutations.of(calls).entrySet().stream()
            .filter(one -> !app.breaks(one.getValue()))
            .map(one -> one.getKey() + " " + one.getValue().args())
            .toList();
    faults.breaches();
    return passed;
  }

  /** What time it is in Slack. */
  public InstantSource clock() {
    return workspace.time;
  }

  public void fastForward(Duration span) {
    workspace.time.move(span);
  }

  /** Has Slack's three seconds pass as they really do, whatever else the machine does. */
  public FakeSlack punctual() {
    workspace.time.punctual();
    return this;
  }

  /** Its time goes on only by {@link #fastForward} from now on. */
  void standStill() {
    workspace.time.standStill();
  }

  @Override
  public void close() {
    deliveries.stop();
    http.stop(0);
    threads.shutdownNow();
    try {
      sockets.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var breaches = faults.breaches();
    if (!breaches.isEmpty()) {
      throw new AssertionError("Slack's contract was broken: " + String.join("\n", breaches));
    }
  }

  private List<Methods> areas() {
    return List.of(
        new ChatMethods(workspace, gate),
        new RoomMethods(workspace),
        new ReadingMethods(workspace, gate),
        new MarkMethods(workspace),
        new ViewMethods(workspace),
        new PeopleMethods(workspace, gate),
        () -> Map.of("apps.connections.open", _ -> sockets.newAddress()));
  }

  private Optional<Channel> find(String name) {
    return workspace.channels.values().stream()
        .filter(one -> one.id.equals(name) || (!one.name.isEmpty() && named(one, name)))
        .findFirst();
  }

  private static boolean named(Channel channel, String name) {
    return channel.name.equals(name) || channel.name.startsWith(name + "-");
  }

  private Person account(User user) {
    synchronized (workspace) {
      workspace.users.putIfAbsent(user.id(), user);
      return new Person(desk, user);
    }
  }

  private String address() {
    return LocalHttp.address(http).toString();
  }
}
