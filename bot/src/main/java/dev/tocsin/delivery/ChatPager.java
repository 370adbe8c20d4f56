package dev.tocsin.delivery;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.PageCards;
import dev.tocsin.chat.Post;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomCommand.ReportPosted;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.oncall.Person;
import dev.tocsin.paging.Notice;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.paging.PagerChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pages by chat: calls the person alone where the platform has such talks, and by name in the
 * incident's room.
 */
public final class ChatPager implements PagerChannel {
  /** The room and its card are usually there within a moment of the incident. */
  private static final Duration SOON = Duration.ofMillis(200);

  private static final Duration FOR_THE_CARD = Duration.ofSeconds(5);

  private final Platforms platforms;
  private final IncidentDesk desk;

  public ChatPager(Platforms platforms, IncidentDesk desk) {
    this.platforms = platforms;
    this.desk = desk;
  }

  @Override
  public String name() {
    return "chat";
  }

  @Override
  public String send(Page page) {
    List<Recorded> history = desk.history(page.incident());
    Incident incident = Incident.of(page.incident(), history);
    ChatPlatform platform = platform(incident, page.person());
    ChatUser called = user(page.person(), platform.name());
    Card card =
        PageCards.calling(page.person().name(), page.why(), page.headline(), incident.name());
    Call call = new Call(platform, called, card);
    Alone alone = alone(page, incident, call);
    if (isOutOfReach(platform, incident, alone)) {
      throw PageFailure.forNow(outOfReach(platform, alone), alone.after());
    }
    try {
      return isElsewhere(incident, platform)
          ? alone.and(besideTheRoom(page, call, alone))
          : alone.and(inRoom(page, incident, history, call));
    } catch (PageFailure failure) {
      return alone.inSpiteOf(failure);
    }
  }

  /** Who is called where, and what is said to them. */
  private record Call(ChatPlatform platform, ChatUser called, Card card) {}

  /** Where the incident lives; whoever is not known there is called where they are. */
  private ChatPlatform platform(Incident incident, Person person) {
    try {
      ChatPlatform home =
          platforms
              .homeOf(incident, desk.openedBy(incident.id()))
              .orElseThrow(() -> PageFailure.forGood("no chat is connected"));
      return Stream.concat(Stream.of(home), platforms.connected().stream())
          .filter(one -> person.contact().ids().containsKey(one.name()))
          .findFirst()
          .orElse(home);
    } catch (ChatFailure e) {
      throw PageFailure.forGood(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Whether the platform itself is away, so that no room is worth waiting for: the next channel is
   * used now. One sign alone may mean anything.
   */
  private static boolean isOutOfReach(ChatPlatform platform, Incident incident, Alone alone) {
    boolean hasRoom = incident.place().room().isPresent();
    boolean isThere = platform.isReachable();
    long signs = Stream.of(alone.failedForNow(), !hasRoom, !isThere).filter(sign -> sign).count();
    return !alone.went() && signs > 1;
  }

  private static String outOfReach(ChatPlatform platform, Alone alone) {
    return alone.why().isEmpty() ? platform.health().detail() : alone.why();
  }

  /** Does not wait for the room; what fails here leaves the room as the way. */
  private Alone alone(Page page, Incident incident, Call call) {
    try {
      Post post = new Post(page.key() + "/alone", PageCards.alone(call.card(), incident));
      Optional<ChatPlatform.Alone> said = call.platform().sayAlone(call.called(), post);
      said.ifPresent(
          where -> report(page, call, PagePost.alone(page), where.room(), where.message()));
      return new Alone(said.isPresent(), null);
    } catch (ChatFailure e) {
      return new Alone(false, e);
    }
  }

  /**
   * What came of calling the person alone.
   *
   * @param failure why it did not go, null where that was not tried
   */
  private record Alone(boolean went, @Nullable ChatFailure failure) {
    private static final String WENT = "by direct message";

    String why() {
      return failure == null ? "" : String.valueOf(failure.getMessage());
    }

    boolean failedForNow() {
      return failure != null && failure.worthRetrying();
    }

    Duration after() {
      return failure == null ? Duration.ZERO : failure.after();
    }

    String and(String room) {
      String failed = why().isEmpty() ? room : room + "; " + why();
      return went ? WENT + " and " + room : failed;
    }

    /** The person was reached, or was not reached at all. */
    String inSpiteOf(PageFailure inRoom) {
      String both = why().isEmpty() ? inRoom.getMessage() : inRoom.getMessage() + "; " + why();
      if (went && inRoom.worthRetrying()) {
        Duration after = inRoom.after().compareTo(SOON) > 0 ? inRoom.after() : SOON;
        throw PageFailure.unfinished(String.valueOf(both), after, WENT);
      }
      if (went) {
        return WENT + "; " + both;
      }
      throw why().isEmpty() ? inRoom : inRoom.also(why());
    }
  }

  private static boolean isElsewhere(Incident incident, ChatPlatform platform) {
    return incident
        .place()
        .room()
        .filter(room -> !room.platform().equals(platform.name()))
        .isPresent();
  }

  /** On a platform that the room is not on, the person is called where incidents are announced. */
  private static String besideTheRoom(Page page, Call call, Alone alone) {
    if (!alone.went()) {
      try {
        call.platform().whisper(call.called(), new Post(page.key() + "/beside", call.card()));
      } catch (ChatFailure e) {
        String why = String.valueOf(e.getMessage());
        throw e.worthRetrying() ? PageFailure.forNow(why, e.after()) : PageFailure.forGood(why);
      }
    }
    return "on " + call.platform().name();
  }

  private String inRoom(Page page, Incident incident, List<Recorded> history, Call call) {
    RoomEvent.RoomOpened room =
        incident
            .place()
            .room()
            .orElseThrow(() -> PageFailure.tooEarly("the room is not there yet", SOON));
    if (incident.place().posted(RoomEvent.Posted.CARD).isEmpty() && isNew(history)) {
      throw PageFailure.tooEarly("the room is still being made", SOON);
    }
    try {
      return post(page, room, call);
    } catch (ChatFailure e) {
      String why = String.valueOf(e.getMessage());
      boolean later = e.worthRetrying() || e.isRoomGone();
      throw later ? PageFailure.forNow(why, e.after()) : PageFailure.forGood(why);
    }
  }

  @Override
  public String tell(Notice notice) {
    ChatPlatform platform =
        platforms.home().orElseThrow(() -> PageFailure.forGood("no chat is connected"));
    try {
      platform.whisper(
          user(notice.person(), platform.name()), new Post(notice.key(), Card.text(notice.text())));
    } catch (ChatFailure e) {
      throw PageFailure.forGood(String.valueOf(e.getMessage()));
    }
    return "said on " + platform.name();
  }

  /** Whoever is called must be in the room, or their platform tells them nothing. */
  private String post(Page page, RoomEvent.RoomOpened room, Call call) {
    invite(call.platform(), room.room(), call.called());
    Post post = new Post(page.key(), call.card(), List.of(call.called()));
    String message = call.platform().post(room.room(), post);
    report(page, call, PagePost.what(page), room.room(), message);
    return "in #" + room.name();
  }

  private void report(Page page, Call call, String what, String room, String message) {
    ReportPosted report = new ReportPosted(what, call.platform().name(), room, message);
    String request = page.key() + (what.equals(PagePost.what(page)) ? "/posted" : "/said-alone");
    desk.handle(new Order(request, page.incident(), Actor.TOCSIN, report));
  }

  /** Who cannot be brought in may be there, or hear of it, all the same. */
  private static void invite(ChatPlatform platform, String room, ChatUser called) {
    try {
      platform.invite(room, List.of(called));
    } catch (ChatFailure e) {
      if (e.worthRetrying() || e.isRoomGone()) {
        throw e;
      }
    }
  }

  private static ChatUser user(Person person, String platform) {
    String id = person.contact().ids().get(platform);
    if (id == null) {
      throw PageFailure.forGood(person.name() + " has no id on " + platform);
    }
    return new ChatUser(platform, id, person.name());
  }

  /** Whether the summary card may still be on its way, behind which pages are posted. */
  private boolean isNew(List<Recorded> history) {
    return history.stream()
        .filter(entry -> entry.event() instanceof RoomEvent.RoomOpened)
        .findFirst()
        .filter(entry -> desk.now().isBefore(entry.at().plus(FOR_THE_CARD)))
        .isPresent();
  }
}
