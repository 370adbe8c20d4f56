package dev.tocsin.chat;

import dev.tocsin.desk.Covers;
import dev.tocsin.desk.Covers.Asked;
import dev.tocsin.desk.Span;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import dev.tocsin.timeline.LocalTimes;
import java.time.ZoneId;

/** The cards by which people ask each other to take over shifts. */
public final class CoverCards {
  private final Roster roster;

  public CoverCards(Roster roster) {
    this.roster = roster;
  }

  /** The request, for the one who is asked, in their time. */
  public Card asking(Asked asked) {
    LocalTimes times = LocalTimes.dated(zone(asked.person()));
    String asker = name(asked.asker());
    String theirs = asked.schedule() + " from " + said(asked.span(), times);
    String text =
        name(asked.person())
            + ", "
            + asker
            + asked
                .other()
                .map(
                    mine ->
                        " asks you to swap: you take "
                            + theirs
                            + ", and they take yours from "
                            + said(mine.span(), times)
                            + ".")
                .orElse(" asks you to take over " + theirs + ".");
    String command = "/oncall cover number:" + asked.number() + " answer:";
    return CardBuilder.headed(asked.other().isPresent() ? "Swap" : "Cover")
        .text(text)
        .primary("I take it", command + "yes")
        .button("I can't", command + "no")
        .build(text);
  }

  /** The answer, for the one who asked, in their time. */
  public Card answered(Asked asked, Covers.State state) {
    LocalTimes times = LocalTimes.dated(zone(asked.asker()));
    String other = name(asked.person());
    String mine = asked.schedule() + " from " + said(asked.span(), times);
    String agreed =
        other
            + " takes over "
            + mine
            + asked
                .other()
                .map(theirs -> "; you have theirs from " + said(theirs.span(), times))
                .orElse("");
    String declined = other + " can't take over " + mine + ": it stays yours";
    return Card.text((state == Covers.State.AGREED ? agreed : declined) + ".");
  }

  /** Such as 09:00 to 17:00. */
  static String said(Span span, LocalTimes times) {
    return times.moment(span.from()) + " to " + times.moment(span.to());
  }

  private ZoneId zone(String key) {
    return roster.staff().person(key).map(Person::zone).orElse(roster.zone());
  }

  private String name(String key) {
    return roster.staff().person(key).map(Person::name).orElse(key);
  }
}
