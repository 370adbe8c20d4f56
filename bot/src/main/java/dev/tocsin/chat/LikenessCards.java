package dev.tocsin.chat;

import dev.tocsin.incident.Incident;
import dev.tocsin.postmortem.likeness.Likeness;
import java.util.List;

/** Adds to a card which past incidents it looks like, and why. */
final class LikenessCards {
  private LikenessCards() {}

  static Card with(Card card, List<Likeness> like) {
    Card longer = card;
    for (Likeness one : like) {
      String name = Incident.name(one.incident());
      String text =
          "This looks like %s “%s”: %s.".formatted(name, Brief.of(one.title(), 60), one.why());
      longer =
          longer.with(
              new Card.Item(
                  text,
                  false,
                  List.of(
                      Cards.plain("Card", "/incident status " + name),
                      Cards.plain("Its draft", "/incident postmortem draft " + name))));
    }
    return longer;
  }
}
