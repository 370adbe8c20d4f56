package dev.tocsin.config;

import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Ladder;
import dev.tocsin.oncall.Rung;
import dev.tocsin.oncall.Spans;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    Set<Channel> used = EnumSet.noneOf(Channel.class);
    return new Ladder(items.stream().flatMap(item -> rung(item, used).stream()).toList());
  }

  /** A page by one channel is one page: it is asked for and recorded under the channel's name. */
  private static Optional<Rung> rung(Place place, Set<Channel> used) {
    Table rung = place.table("by", "after");
    Duration after = rung.get("after", Spans::read).orElse(Duration.ZERO);
    Optional<Channel> channel = rung.need("by", Channel::read);
    if (channel.filter(by -> !used.add(by)).isPresent()) {
      place.wrong(
          "this ladder has " + channel.get().word() + " already: a channel stands on it once");
    }
    return channel.map(by -> new Rung(by, after));
  }
}
