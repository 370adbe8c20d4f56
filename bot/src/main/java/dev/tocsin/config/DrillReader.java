package dev.tocsin.config;

import dev.tocsin.oncall.Drill;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads when everyone's channels are tested: a day and a time, or never. */
final class DrillReader {
  private DrillReader() {}

  static Drill read(Place place) {
    if (place.node() instanceof ScalarNode && !place.isEmpty()) {
      if (place.text().filter("off"::equals).isEmpty()) {
        place.wrong("write 'off', or { day: tuesday, at: \"10:00\" }");
      }
      return Drill.OFF;
    }
    Table when = place.table("day", "at");
    return new Drill(
        true,
        when.get("day", Values::weekday).orElse(Drill.STANDARD.day()),
        when.get("at", Values::clock).orElse(Drill.STANDARD.at()));
  }
}
