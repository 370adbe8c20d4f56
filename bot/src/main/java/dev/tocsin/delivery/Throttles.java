package dev.tocsin.delivery;

import dev.tocsin.desk.Errand;
import dev.tocsin.incident.Incident;
import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Reading;
import dev.tocsin.oncall.Spans;
import dev.tocsin.oncall.Throttle;
import dev.tocsin.storage.Board;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.PageSlots.Slots;
import dev.tocsin.storage.PageSlots.Use;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.Transaction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps people from being called too often; the first page about a service goes before others. */
final class Throttles {
  private final Storage storage;

  Throttles(Storage storage) {
    this.storage = storage;
  }

  /** Empty if the page may go out, which then counts; else why it may not. */
  Optional<String> objection(Ring ring, Incident incident) {
    return limit(ring)
        .filter(limit -> !storage.write(tx -> take(tx, limit, ring, incident)))
        .map(limit -> "%d in %s is the limit".formatted(limit.most(), Spans.say(limit.within())));
  }

  /** What did not go out does not count. */
  void giveBack(Ring ring, Incident incident) {
    limit(ring)
        .ifPresent(
            limit ->
                storage.<@Nullable Void>write(
                    tx -> {
                      tx.pageSlots().giveBack(slots(tx, limit, ring), page(ring, incident.id()));
                      return null;
                    }));
  }

  private static boolean take(Transaction tx, Throttle limit, Ring ring, Incident incident) {
    Slots slots = slots(tx, limit, ring);
    Use use = new Use(page(ring, incident.id()), incident.lifecycle().service().orElse(""));
    int left = limit.most() - tx.pageSlots().taken(slots);
    boolean first = !tx.pageSlots().isTakenFor(slots, use);
    return (first || left <= 0 || left > firsts(tx, slots, ring))
        && tx.pageSlots().take(slots, use);
  }

  /** How many services wait at this moment to be heard of for the first time. */
  private static long firsts(Transaction tx, Slots slots, Ring ring) {
    String end = "/" + ring.channel() + "/" + ring.wakened().who().id();
    return tx.outbox().waiting(Errand.SEND_PAGE.word(), end).stream()
        .map(Job::incident)
        .distinct()
        .flatMap(incident -> tx.board().find(incident).stream())
        .map(Board.Row::headline)
        .map(headline -> Optional.ofNullable(headline.service()).orElse(""))
        .distinct()
        .filter(service -> !tx.pageSlots().isTakenFor(slots, new Use("", service)))
        .count();
  }

  private static Slots slots(Transaction tx, Throttle limit, Ring ring) {
    return new Slots(
        ring.wakened().who().id(), ring.channel(), limit.most(), tx.now().minus(limit.within()));
  }

  private static String page(Ring ring, long incident) {
    return incident + "/" + ring.order();
  }

  private static Optional<Throttle> limit(Ring ring) {
    return switch (Channel.read(ring.channel())) {
      case Reading.Clear<Channel>(Channel channel) -> Throttle.of(channel);
      case Reading.Unclear<Channel> _ -> Optional.empty();
    };
  }
}
