package dev.tocsin.delivery;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.Post;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.paging.PagerChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Pages by chat: calls the person by name in the incident's room. */
public final class ChatPager implements PagerChannel {
  /** The room is usually there within a moment of the incident. */
  private static final Duration ROOM_SOON = Duration.ofSeconds(1);

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
    Optional<RoomEvent.RoomOpened> room = desk.incident(page.incident()).place().room();
    if (room.isEmpty()) {
      throw PageFailure.forNow("the room is not there yet", ROOM_SOON);
    }
    try {
      platforms
          .named(room.get().platform())
          .post(room.get().room(), new Post(page.key(), card(page)));
      return "in #" + room.get().name();
    } catch (ChatFailure e) {
      String why = String.valueOf(e.getMessage());
      throw e.worthRetrying() ? PageFailure.forNow(why, e.after()) : PageFailure.forGood(why);
    }
  }

  private static Card card(Page page) {
    String incident = " " + Incident.name(page.incident());
    String text =
        "@" + page.person().name() + ", you are paged (" + page.why() + "): " + page.headline();
    return new Card(
        text,
        null,
        List.of(new Card.Text(text)),
        List.of(
            new Card.Button(
                "Acknowledge", "/incident ack" + incident + " via:button", Card.Style.PRIMARY),
            new Card.Button("Escalate", "/incident escalate" + incident, Card.Style.PLAIN)));
  }
}
