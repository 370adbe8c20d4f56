package dev.tocsin.desk;

import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.Wakened;
import dev.tocsin.storage.Entry;
import dev.tocsin.storage.Storage;
import dev.tocsin.timeline.EventJson;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When people were last woken, as the journals tell. */
final class Nights {
  private static final Set<String> WAKING = Set.of("step-reached", "people-paged");

  /** Who was not woken in so many nights has rested. */
  private static final int MOST = 200;

  private final Storage storage;

  Nights(Storage storage) {
    this.storage = storage;
  }

  /** By people's keys; who was not woken of late is not in it. */
  Map<String, Instant> lastWoken() {
    Map<String, Instant> last = new HashMap<>();
    for (Entry entry : storage.read(tx -> tx.journal().latest(WAKING, MOST))) {
      woken(entry).forEach(one -> last.merge(one.who().id(), entry.at(), Nights::later));
    }
    return last;
  }

  private static List<Wakened> woken(Entry entry) {
    var stored = new EventJson.Stored(entry.type(), entry.version(), entry.body());
    return switch (EventJson.read(stored)) {
      case PagingEvent.StepReached reached -> reached.woken();
      case PagingEvent.PeoplePaged paged -> paged.woken();
      default -> List.of();
    };
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
