package dev.tocsin.delivery;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.PageCards;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomEvent.Posted;
import dev.tocsin.paging.Page;
import java.util.List;
import java.util.Optional;

/**
 * A page that was posted in the room, or said to the person alone.
 *
 * @param order the number of the entry that asked for it
 * @param key of the one who is called, with what tells that they are called alone
 * @param person the name of the one who is called
 */
record PagePost(Posted post, int order, String key, String person) {
  private static final String PAGE = "page";
  private static final String ALONE = "+alone";

  /** What such a post is called in the journal; the name is last, for it may hold anything. */
  static String what(Page page) {
    return what(page, page.person().key());
  }

  /** What the post is called that the person alone sees. */
  static String alone(Page page) {
    return what(page, page.person().key() + ALONE);
  }

  /** Whether the person was reached already, though the room may not hear of it yet. */
  static boolean isSaidAlone(Page page, List<Recorded> history) {
    return history.stream()
        .map(Recorded::event)
        .anyMatch(event -> event instanceof Posted post && post.what().equals(alone(page)));
  }

  private static String what(Page page, String key) {
    String order = page.key().split("/", 3)[1];
    return String.join("/", PAGE, order, key, page.person().name());
  }

  /** Empty for any other post. */
  static Optional<PagePost> of(Posted post) {
    String[] parts = post.what().split("/", 4);
    return parts.length == 4 && parts[0].equals(PAGE)
        ? Optional.of(new PagePost(post, Integer.parseInt(parts[1]), parts[2], parts[3]))
        : Optional.empty();
  }

  /** How it calls the person by what is on record now. */
  Card calling(Incident incident, List<Recorded> history) {
    String whom = key.replace(ALONE, "");
    String why = Ring.of(order + "/chat/" + whom, history).wakened().why();
    Card card = PageCards.calling(person, why, Page.headline(incident), incident.name());
    return key.endsWith(ALONE) ? PageCards.alone(card, incident) : card;
  }
}
