package dev.tocsin.chat;

import dev.tocsin.desk.Listed;
import dev.tocsin.incident.ActionItem;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Status;
import dev.tocsin.oncall.Cover;
import dev.tocsin.timeline.LocalTimes;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A person's own page on a platform: what asks for them, what is open, and who is on call. */
final class HomeCards {
  /** Of each kind; commands list the rest. */
  private static final int MOST = 8;

  /** How far back action items are looked for. */
  private static final int LOOKED_THROUGH = 50;

  private final Tools tools;
  private final Instant now;
  private final List<Incident> incidents;
  private final List<Cover> covers;

  /** Takes the incidents as they are now, so that many pages can be shown at once. */
  HomeCards(Tools tools) {
    this.tools = tools;
    this.now = tools.desk().now();
    this.covers = tools.onCall().facts().covers();
    this.incidents =
        Stream.concat(
                tools.desk().open().stream(), tools.desk().latest(LOOKED_THROUGH, true).stream())
            .map(Listed::incident)
            .distinct()
            .map(tools.desk()::incident)
            .toList();
  }

  Card of(ChatUser user) {
    Sight sight = Sight.outside(tools, user);
    List<Incident> seen = incidents.stream().filter(sight::sees).toList();
    LocalTimes times = LocalTimes.on(now, tools.people().zone(user));
    CardBuilder card = CardBuilder.headed("Incidents and on-call");
    pages(card, seen.stream().filter(one -> isCalled(one, sight.asker())).toList());
    open(card, seen.stream().filter(one -> !one.hasEnded()).toList());
    onCall(card, times);
    actions(card, seen, sight.asker());
    return card.primary("Open an incident", "/incident open")
        .button("All incidents", "/incident list")
        .button("Test my channels", "/oncall test")
        .build("Incidents and on-call");
  }

  private static boolean isCalled(Incident incident, Actor who) {
    return incident.isEscalating()
        && incident.paging().wasPaged(who.who())
        && !incident.paging().isAcknowledgedBy(who.who());
  }

  private static void pages(CardBuilder card, List<Incident> calling) {
    if (!calling.isEmpty()) {
      card.text("You are paged:");
      list(card, calling, HomeCards::page, "");
    }
  }

  private static Card.Item page(Incident incident) {
    String id = " " + incident.name();
    return new Card.Item(
        Cards.headline(incident),
        false,
        List.of(
            new Card.Button(
                "Acknowledge", "/incident ack" + id + " via:button", Card.Style.PRIMARY),
            Cards.plain("Escalate", "/incident escalate" + id),
            Cards.plain("I'm on my way", "/incident ack" + id + " coming:yes")));
  }

  private static void open(CardBuilder card, List<Incident> open) {
    card.text(open.isEmpty() ? "No incident is open." : "Open incidents:");
    list(card, open, HomeCards::incident, "/incident list shows them.");
  }

  private static Card.Item incident(Incident incident) {
    String room = incident.place().room().map(it -> " · #" + it.name()).orElse("");
    String secret = incident.lifecycle().isPrivate() ? " · private" : "";
    return new Card.Item(
        Cards.headline(incident) + room + secret,
        incident.status() == Status.RESOLVED,
        List.of(Cards.plain("Card", "/incident status " + incident.name())));
  }

  private void onCall(CardBuilder card, LocalTimes times) {
    card.text("On call:");
    tools.onCall().roster().duties().schedules().values().stream()
        .limit(MOST)
        .map(one -> one.name() + ": " + OnCallCards.line(one.with(covers), now, times))
        .forEach(card::text);
    card.small("Founders, always: " + OnCallCards.founders(tools.onCall().roster()));
  }

  private static void actions(CardBuilder card, List<Incident> seen, Actor who) {
    List<Card.Item> mine =
        seen.stream()
            .flatMap(
                incident ->
                    incident.followUp().actions().stream()
                        .filter(action -> isOf(action, who))
                        .map(action -> Cards.homeItem(incident, action)))
            .toList();
    card.text(mine.isEmpty() ? "You have no action items." : "Your action items:");
    list(card, mine, Function.identity(), "/incident action list shows an incident's.");
  }

  private static boolean isOf(ActionItem action, Actor who) {
    return !action.done() && action.owner() != null && action.owner().is(who.who());
  }

  private static <T> void list(
      CardBuilder card, List<T> all, Function<T, Card.Item> item, String where) {
    all.stream().limit(MOST).map(item).forEach(card::part);
    if (all.size() > MOST) {
      card.small("And " + (all.size() - MOST) + " more. " + where);
    }
  }
}
