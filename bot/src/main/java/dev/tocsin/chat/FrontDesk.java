package dev.tocsin.chat;

import dev.tocsin.desk.Attendance;
import dev.tocsin.desk.Heard;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Recorder;
import dev.tocsin.desk.RunbookShelf;
import dev.tocsin.desk.Spot;
import dev.tocsin.desk.Timelines;
import dev.tocsin.desk.Troubles;
import dev.tocsin.desk.Versions;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.RecordCommand;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.RoomCommand;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what happens on a platform: commands go to the desk, what is said to the record. */
public final class FrontDesk implements ChatEvents {
  private static final Logger log = LoggerFactory.getLogger(FrontDesk.class);
  private static final String PIN = "pushpin";

  /** How a pin is kept that is the message's own, beside people's reactions. */
  static final Known.Reaction PINNED = new Known.Reaction("pin", "");

  private final Tools tools;
  private final Recorder recorder;
  private final Attendance attendance;
  private final Understanding understanding;
  private final Completion completion;

  /** The parts of Tocsin that commands are carried out with. */
  public record Services(
      IncidentDesk desk,
      OnCall onCall,
      RunbookShelf runbooks,
      Versions versions,
      Timelines timelines) {}

  public FrontDesk(Services services, Recorder recorder) {
    People people = new People(services.onCall()::roster);
    this.tools = new Tools(new CommandCatalog(), people, services);
    this.recorder = recorder;
    this.attendance = services.desk().attendance();
    this.understanding = new Understanding(tools, recorder);
    this.completion = new Completion(tools);
  }

  @Override
  public Reply command(Invocation raw) {
    Intake intake = Intake.of(raw);
    return intake.answered(answer(intake.invocation()));
  }

  private Reply answer(Invocation invocation) {
    try {
      return understanding.answer(invocation);
    } catch (NotUnderstood e) {
      return new Reply.Shown(Answers.notUnderstood(e.why()), e.argument());
    } catch (RuntimeException e) {
      log.error("{} failed", invocation.request(), e);
      return new Reply.Shown(Answers.notUnderstood(Troubles.inWords(e)), "", Reply.State.FAILED);
    }
  }

  @Override
  public List<Suggestion> complete(Invocation soFar) {
    return completion.of(soFar);
  }

  @Override
  public void mentioned(String platform, String room, String message, List<ChatUser> people) {
    Map<String, String> names =
        people.stream().collect(Collectors.toMap(ChatUser::id, ChatUser::name, (one, _) -> one));
    recorder.mentioned(new Spot(platform, room, key(platform, message)), names);
  }

  @Override
  public void moved(Move move) {
    attendance.moved(move.platform(), move.room(), move.person(), move.isIn(), move.at());
  }

  @Override
  public void present(String platform, String room, Set<String> people, Instant at) {
    attendance.present(platform, room, people, at);
  }

  @Override
  public Map<ChatUser, Card> homes(Collection<ChatUser> people) {
    HomeCards cards = new HomeCards(tools);
    return people.stream().distinct().collect(Collectors.toMap(Function.identity(), cards::of));
  }

  @Override
  public void said(Said message) {
    String platform = message.author().platform();
    String thread = message.thread();
    Heard heard =
        new Heard(
            key(platform, message.id()),
            platform,
            message.room(),
            thread == null ? null : key(platform, thread),
            new Heard.Speaker(message.author().id(), message.author().name(), message.bot()),
            message.at(),
            message.text(),
            message.link());
    recorder.said(
        heard, message.attachments().stream().map(file -> attached(platform, file)).toList());
  }

  private static Recorder.Attached attached(String platform, Said.Attachment file) {
    return new Recorder.Attached(
        key(platform, file.id()), file.name(), file.type(), file.size(), file.link());
  }

  @Override
  public void edited(String platform, String room, String message, Instant at, String text) {
    recorder.edited(new Spot(platform, room, key(platform, message)), at, text);
  }

  @Override
  public void deleted(String platform, String room, String message, Instant at) {
    recorder.deleted(new Spot(platform, room, key(platform, message)), at);
  }

  @Override
  public List<Known> known(String platform) {
    return recorder.onRecord(platform).stream().map(Known::of).toList();
  }

  @Override
  public List<String> rooms(String platform) {
    return recorder.rooms(platform);
  }

  @Override
  public void remarked(String request, String platform, String room, String words) {
    tools
        .desk()
        .inRoom(platform, room)
        .ifPresent(
            incident -> {
              RecordCommand note = new RecordCommand.Note(RecordEvent.Mark.NOTE, words, null);
              String id = String.join("/", "remark", platform, request);
              tools.desk().handle(new Order(id, incident.id(), Actor.TOCSIN, note));
            });
  }

  /** Told once for each reason, however often it is tried. */
  @Override
  public void unread(String platform, String room, String why) {
    tools
        .desk()
        .inRoom(platform, room)
        .ifPresent(
            incident -> {
              RoomCommand.ReportGivenUp report =
                  new RoomCommand.ReportGivenUp("what was said meanwhile", why);
              String request = String.join("/", "unread", platform, room, why);
              tools.desk().handle(new Order(request, incident.id(), Actor.TOCSIN, report));
            });
  }

  @Override
  public void reacted(Reaction reaction, boolean added) {
    String platform = reaction.user().platform();
    String message = key(platform, reaction.message());
    Spot spot = new Spot(platform, reaction.room(), message);
    recorder.reacted(
        new Recorder.Reaction(spot, reaction.emoji(), reaction.user().id(), reaction.at()), added);
    if (reaction.emoji().equals(PIN)) {
      Actor by = tools.people().actor(reaction.user(), true);
      highlight(message, Intake.request(reaction.user(), reaction.request()), by);
    }
  }

  @Override
  public void pinned(Pin pin, boolean pinned) {
    String message = key(pin.platform(), pin.message());
    Spot spot = new Spot(pin.platform(), pin.room(), message);
    recorder.reacted(
        new Recorder.Reaction(spot, PINNED.emoji(), PINNED.person(), pin.at()), pinned);
    ChatUser who = pin.by();
    Actor by = who == null ? Actor.TOCSIN : tools.people().actor(who, true);
    highlight(message, String.join("/", "chat", pin.platform(), "pin", pin.request()), by);
  }

  /** A message is on the timeline for as long as any pin is on it. */
  private void highlight(String message, String request, Actor by) {
    recorder.incidentOf(message).ifPresent(incident -> highlight(incident, message, request, by));
  }

  private void highlight(long incident, String message, String request, Actor by) {
    boolean isPinned =
        recorder.hasReaction(incident, message, PIN)
            || recorder.hasReaction(incident, message, PINNED.emoji());
    boolean isOnTimeline = tools.desk().incident(incident).chronicle().isHighlighted(message);
    if (isPinned != isOnTimeline) {
      IncidentCommand command =
          isPinned
              ? new RecordCommand.Highlight(message, RecordEvent.Mark.NOTE)
              : new RecordCommand.Unhighlight(message);
      tools.desk().handle(new Order(request, incident, by, command));
    }
  }

  /** The id of a message over all platforms. */
  static String key(String platform, String message) {
    return platform + "/" + message;
  }

  /** The id by which a request of someone is known. */
  public static String knownAs(ChatUser user, String request) {
    return Intake.request(user, request);
  }

  /** The platform that a request came from, if it came from one. */
  public static Optional<String> platformOf(String request) {
    return Intake.platformOf(request);
  }

  /** The platform's own id of a message, if it is one of that platform's. */
  public static Optional<String> messageOn(String platform, String key) {
    return key.startsWith(platform + "/")
        ? Optional.of(key.substring(platform.length() + 1))
        : Optional.empty();
  }
}
