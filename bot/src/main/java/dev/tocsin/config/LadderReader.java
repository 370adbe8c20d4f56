package dev.tocsin.config;

import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Ladder;
import dev.tocsin.oncall.Rung;
import dev.tocsin.oncall.Spans;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads ladders: {@code loud: [{ by: chat }, { by: voice, after: 1m }]}. */
final class LadderReader {

  private LadderReader() {}

  static Map<String, Ladder> all(Place place) {
    Map<String, Ladder> ladders = new LinkedHashMap<>();
    place.named().forEach(pair -> ladders.put(pair.name(), one(pair.value())));
    return ladders;
  }

  static Ladder one(Place place) {
    List<Place> items = place.items();
    if (place.isList() && items.isEmpty()) {
      place.wrong("a ladder needs a rung: write [{ by: chat }, { by: sms, after: 3m }]");
    }
    return new Ladder(items.stream().flatMap(item -> rung(item).stream()).toList());
  }

  private static Optional<Rung> rung(Place place) {
    Table rung = place.table("by", "after");
    Duration after = rung.get("after", Spans::read).orElse(Duration.ZERO);
    return rung.need("by", Channel::read).map(by -> new Rung(by, after));
  }
}
