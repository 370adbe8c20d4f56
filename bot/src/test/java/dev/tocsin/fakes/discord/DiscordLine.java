package dev.tocsin.fakes.discord;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** What can go wrong between Discord and a bot. */
public final class DiscordLine {
  private static final int MESSAGE_CONTENT = 1 << 15;

  private final Gateway gateway;
  private final Rest rest;
  private final World world;

  DiscordLine(Gateway gateway, Rest rest, World world) {
    this.gateway = gateway;
    this.rest = rest;
    this.world = world;
  }

  public boolean hasListeners() {
    return gateway.hasListeners();
  }

  /** Waits until a bot is in. */
  public void isUp() {
    Patience.untilSo("a bot on the gateway", gateway::hasListeners);
  }

  /** The connection breaks without a word; the session is kept. */
  public void breaks() {
    onEach(session -> session.onWire(wire -> wire.closeConnection(1006, "cut")));
  }

  public void closesWith(int code) {
    onEach(session -> session.onWire(wire -> wire.close(code, "closed by the test")));
  }

  /** Discord asks the bot to come again. */
  public void asksToReconnect() {
    onEach(session -> say(session, Json.object().put("op", Gateway.RECONNECT)));
  }

  /** Discord forgets the session, and says so. */
  public void endsTheSession() {
    onEach(session -> say(session, Json.object().put("op", Gateway.INVALID).put("d", false)));
    gateway.forgetSessions();
  }

  /** The gateway's port is closed; sessions are lost. */
  public void gatewayGoes() {
    gateway.stop();
    gateway.forgetSessions();
  }

  public void gatewayComesBack() {
    gateway.startAgain();
  }

  public void restGoes() {
    rest.stop();
  }

  public void restComesBack() {
    rest.startAgain();
  }

  /** Connections are taken and dropped at once. */
  public void dropsEveryone(boolean dropping) {
    gateway.troubles().dropEveryone(dropping);
  }

  /** A resume is heard and never answered. */
  public void ignoresResumes(boolean ignoring) {
    gateway.troubles().ignoreResumes(ignoring);
  }

  /** What happens is told later, once this ends; a bot that comes in is told how things are. */
  public void holdsEventsBack(boolean holding) {
    gateway.troubles().holdBack(holding);
    onEach(session -> session.holdBack(holding));
  }

  /** All of it happens before anybody on the line hears of any of it. */
  public void atOnce(Runnable... happenings) {
    synchronized (world) {
      List.of(happenings).forEach(Runnable::run);
    }
  }

  /** The switch for reading messages is off in Discord's portal. */
  public void withholdsMessageContent(boolean withheld) {
    gateway.troubles().withhold(withheld ? MESSAGE_CONTENT : 0);
  }

  public void heartbeatsEvery(int millis) {
    gateway.troubles().heartbeatEvery(millis);
  }

  /** The next requests to a route are too many, such as {@code GET /guilds/{guild_id}}. */
  public void refusesNext(String route, int times) {
    rest.throttle().refuseNext(route, times);
  }

  /** At the next requests to a route Discord breaks. */
  public void breaksAtNext(String route, int times) {
    rest.throttle().breakNext(route, times);
  }

  /** The intents that the bot asked for. */
  public int intents() {
    return gateway.wanted();
  }

  public int identified() {
    return gateway.identified();
  }

  public int attempts() {
    return gateway.attempts();
  }

  /** How often a route was asked. */
  public long asked(String route) {
    return rest.asked().stream().filter(route::equals).count();
  }

  private static void say(Session session, ObjectNode payload) {
    session.onWire(wire -> Session.send(wire, payload));
  }

  private void onEach(Consumer<Session> what) {
    synchronized (world) {
      gateway.sessions().forEach(what);
    }
  }
}
