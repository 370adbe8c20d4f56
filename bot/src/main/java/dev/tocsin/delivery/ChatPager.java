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

/** Pages by chat: calls the person by name in the incident's room. */
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
    if (platforms.connected().isEmpty()) {
      throw PageFailure.forGood("no chat is connected");
    }
    List<Recorded> history = desk.history(page.incident());
    Incident incident = Incident.of(page.incident(), history);
    RoomEvent.RoomOpened room =
        incident
            .place()
            .room()
            .orElseThrow(() -> PageFailure.tooEarly("the room is not there yet", SOON));
    if (incident.place().posted(RoomEvent.Posted.CARD).isEmpty() && isNew(history)) {
      throw PageFailure.tooEarly("the room is still being made", SOON);
    }
    try {
      return post(page, incident, room);
    } catch (ChatFailure e) {
      String why = String.valueOf(e.getMessage());
      throw e.worthRetrying() ? PageFailure.forNow(why, e.after()) : PageFailure.forGood(why);
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
  private String post(Page page, Incident incident, RoomEvent.RoomOpened room) {
    ChatPlatform platform = platforms.named(room.platform());
    ChatUser called = user(page.person(), platform.name());
    Card card =
        PageCards.calling(page.person().name(), page.why(), page.headline(), incident.name());
    platform.invite(room.room(), List.of(called));
    String message = platform.post(room.room(), new Post(page.key(), card, List.of(called)));
    ReportPosted report =
        new ReportPosted(PagePost.what(page), platform.name(), room.room(), message);
    String request = page.key() + "/posted";
    desk.handle(new Order(request, incident.id(), Actor.TOCSIN, report));
    return "in #" + room.name();
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
