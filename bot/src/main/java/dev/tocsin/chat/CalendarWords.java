package dev.tocsin.chat;

import static dev.tocsin.chat.Argument.option;
import static dev.tocsin.chat.Argument.optional;
import static dev.tocsin.chat.SpecBuilder.onCall;

import dev.tocsin.chat.Argument.Kind;
import dev.tocsin.desk.Feeds;
import dev.tocsin.desk.Feeds.Feed;
import dev.tocsin.incident.Standing;
import dev.tocsin.oncall.Roster;

/** The command that hands out calendars to subscribe to. */
final class CalendarWords {
  private CalendarWords() {}

  static CommandSpec calendar() {
    return onCall("calendar")
        .takes(
            optional("schedule", Kind.SCHEDULE, 0, "a whole schedule; left out, your own shifts"),
            option("renew", Kind.YES, "gives it a new address, so that the old one is worthless"))
        .does(
            "Gives you the address of a calendar to subscribe to.",
            "/oncall calendar engineering",
            CalendarWords::give);
  }

  private static Reply give(Call call) {
    Feed feed = feed(call);
    Feeds feeds = call.tools().onCall().feeds().orElseThrow(CalendarWords::off);
    String before = feeds.address(feed).orElseThrow(CalendarWords::off);
    boolean renew = call.told().value("renew").isPresent() && call.told().yes("renew");
    if (renew) {
      checkRight(call, feed);
      feeds.revoke(feed);
    }
    String address = feeds.address(feed).orElse(before);
    String whose = feed.kind() == Feeds.Kind.PERSON ? "your shifts" : "the schedule " + feed.name();
    String text =
        (renew ? "The old address is worthless now. " : "")
            + "The calendar of "
            + whose
            + ": in Google Calendar choose From URL, in Outlook Subscribe from web.";
    return call.answer(
        CardBuilder.plain()
            .text(text)
            .part(new Card.Code(address))
            .small(
                "Whoever has the address can read it; renew:yes gives it another and ends this"
                    + " one.")
            .build(text + " " + address));
  }

  private static Feed feed(Call call) {
    if (!call.by().isAtLeast(Standing.COLLEAGUE)) {
      throw new NotUnderstood(
          "Only people in the configuration get calendars. Ask an admin to add you to `people`.");
    }
    Roster roster = call.tools().onCall().roster();
    if (call.told().value("schedule").isPresent()) {
      String name = MyShifts.named(roster, call.told().text("schedule")).name();
      return new Feed(Feeds.Kind.SCHEDULE, name);
    }
    return new Feed(Feeds.Kind.PERSON, call.by().who().id());
  }

  /** A person's own is theirs to renew; a schedule's has other subscribers. */
  private static void checkRight(Call call, Feed feed) {
    if (feed.kind() == Feeds.Kind.SCHEDULE && !call.by().isAtLeast(Standing.ADMIN)) {
      throw new NotUnderstood(
          "Only admins can renew the address of a schedule's calendar: everyone who has it would"
              + " have to subscribe again.");
    }
  }

  private static NotUnderstood off() {
    return new NotUnderstood(
        "Calendars are off: TOCSIN_PUBLIC_URL is not set, so there is no address that a calendar"
            + " program could reach.");
  }
}
