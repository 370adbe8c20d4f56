package dev.tocsin.chat;

import dev.tocsin.config.Configuration;
import dev.tocsin.config.ConfigurationFile;
import dev.tocsin.config.Loaded;
import dev.tocsin.desk.Changes;
import dev.tocsin.desk.Covers;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.Proofs;
import dev.tocsin.desk.PublicText;
import dev.tocsin.desk.Recorder;
import dev.tocsin.desk.Reminders;
import dev.tocsin.desk.RunbookShelf;
import dev.tocsin.desk.Timelines;
import dev.tocsin.desk.Versions;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomCommand;
import dev.tocsin.incident.Severity;
import dev.tocsin.postmortem.template.TemplateFile;
import dev.tocsin.runbooks.Runbooks;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import dev.tocsin.timeline.Line;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A company that talks to the front desk, without a platform between them. */
final class Talk implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final String PLATFORM = "console";
  private static final String COMPANY =
      """
      company: { name: Night Shift, timezone: Europe/Berlin }
      people:
        ada: { name: Ada, console: ada, email: ada@night.test }
        grace: { name: Grace, console: grace, email: grace@night.test }
        linus: { name: Linus, console: linus, email: linus@night.test }
        dennis: { name: Dennis, console: dennis, email: dennis@night.test }
        margaret: { name: Margaret, console: margaret, email: margaret@night.test }
        sam: { name: Sam, console: s7, email: sam@night.test }
        sam2: { name: Sam, console: s8, email: sam2@night.test }
        max: { name: Sam2, console: s9, email: max@night.test }
      founders: [ada, grace]
      admins: [ada]
      schedules:
        engineering:
          layers: [{ every: 1 week, handoff: { day: monday, at: "09:00" }, starting: 2026-01-05, people: [linus, dennis] }]
        night:
          layers: [{ every: 1 day, handoff: { at: "09:00" }, starting: 2026-01-05, people: [margaret] }]
      policies:
        default: { steps: [{ page: [schedule:engineering], wait: 5m }] }
      services:
        checkout: {}
      """;

  final Storage storage;
  final IncidentDesk desk;
  final OnCall onCall;
  final Postmortems postmortems;
  private final FrontDesk front;
  private final Timelines timelines;
  private int requests;

  Talk(Path folder) {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, InstantSource.fixed(NOW)));
    desk = new IncidentDesk(storage, new EveryHour(), new Changes());
    Configuration company = company();
    onCall = new OnCall(company::roster, new Covers(storage), new Proofs(storage, new Changes()));
    timelines = new Timelines(storage);
    var runbooks = new RunbookShelf(Runbooks.shipped(), desk);
    postmortems =
        new Postmortems(
            storage,
            () -> company.roster().zone(),
            PublicText.of(company::roster, TemplateFile.none()));
    var services =
        new FrontDesk.Services(
            desk, onCall, runbooks, new Versions(storage, desk, postmortems), timelines);
    front = new FrontDesk(services, new Recorder(storage, desk));
  }

  /** What they are told when they type it in a room, null outside of any. */
  String types(String person, @Nullable String room, String words) {
    return told(front.command(invocation("r" + ++requests, person, room, words, null)));
  }

  /** The same under the platform's id of the request. */
  String types(String person, @Nullable String room, String words, String request) {
    return told(front.command(invocation(request, person, room, words, null)));
  }

  /** What a person who has signed in is told on the web, whom it knows by their key. */
  String typesOnTheWeb(String key, String words) {
    var user = new ChatUser(ChatUser.WEB, key, key);
    return told(front.command(new Invocation("w" + ++requests, user, null, words, Map.of(), null)));
  }

  /** Someone comes into a room or leaves it. */
  void moves(String person, String room, boolean isIn) {
    Instant at = NOW.plusSeconds(++requests);
    front.moved(new ChatEvents.Move(PLATFORM, room, person, isIn, at));
  }

  /** What they are told when they send a command's form. */
  String fills(String person, String room, String words, Map<String, String> fields) {
    var filled = new Invocation("f" + ++requests, user(person), room, words, fields, null);
    return told(front.command(filled));
  }

  /** What they are told when they pick a command from the menu of a message. */
  String picks(String person, String room, String message, String words) {
    return told(front.command(invocation("r" + ++requests, person, room, words, message)));
  }

  List<String> completes(String person, @Nullable String room, String words) {
    return front.complete(invocation("c", person, room, words, null)).stream()
        .map(Suggestion::words)
        .toList();
  }

  /** What a field of a command can hold that has begun so. */
  List<String> completes(String person, String words, String field, String begun) {
    var soFar = new Invocation("c", user(person), null, words, Map.of(field, begun), null);
    return front.complete(soFar).stream().map(Suggestion::words).toList();
  }

  void says(String person, String room, String message, String text) {
    front.said(new Said(message, room, null, user(person), false, NOW, text, null, List.of()));
  }

  void reacts(String person, String room, String message, boolean added) {
    Instant at = NOW.plusSeconds(++requests);
    front.reacted(
        new ChatEvents.Reaction("e" + requests, room, message, user(person), "pushpin", at), added);
  }

  /** A pin that is the message's own, given or taken away by somebody, or by one unknown. */
  void pins(@Nullable String person, String room, String message, boolean pinned) {
    Instant at = NOW.plusSeconds(++requests);
    ChatUser by = person == null ? null : user(person);
    front.pinned(new ChatEvents.Pin("p" + requests, PLATFORM, room, message, by, at), pinned);
  }

  /** Opens an incident and gives it a room of its own, {@code C1} for the first. */
  void opens(String person, String title) {
    types(person, null, "/incident open " + title);
    long newest = desk.latest(1, true).getFirst().incident();
    var room = new RoomCommand.ReportRoom(PLATFORM, "C" + newest, "inc-" + newest, null);
    desk.handle(new Order("room" + newest, newest, Actor.TOCSIN, room));
  }

  List<Line> timeline(long incident) {
    return timelines.of(incident, ZoneId.of("UTC"));
  }

  /** All that the incident's journal says, in one. */
  String journal(long incident) {
    return String.join(
        "\n", desk.history(incident).stream().map(Recorded::event).map(Object::toString).toList());
  }

  @Override
  public void close() {
    storage.close();
  }

  private static Invocation invocation(
      String request,
      String person,
      @Nullable String room,
      String words,
      @Nullable String message) {
    return new Invocation(request, user(person), room, words, Map.of(), message);
  }

  private static ChatUser user(String person) {
    return new ChatUser(PLATFORM, person, person);
  }

  private static String told(Reply reply) {
    return reply.toString();
  }

  private static Configuration company() {
    return switch (ConfigurationFile.parse(COMPANY, Path.of(""))) {
      case Loaded.Good(Configuration good) -> good;
      case Loaded.Broken(var problems) -> throw new AssertionError(problems);
    };
  }

  private record EveryHour() implements Reminders.Cadence {
    @Override
    public Duration updateEvery(Severity severity) {
      return Duration.ofHours(1);
    }

    @Override
    public ZoneId zone() {
      return ZoneId.of("UTC");
    }
  }
}
