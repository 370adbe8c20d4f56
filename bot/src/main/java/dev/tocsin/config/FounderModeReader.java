package dev.tocsin.config;

import dev.tocsin.oncall.FounderMode;
import dev.tocsin.oncall.FounderMode.Use;
import java.time.LocalTime;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads how a few people share the nights: {@code founder-mode: { wait: 5m, waking-hours: { from:
 * "08:00", to: "22:00" } }}, or {@code never}.
 */
final class FounderModeReader {

  private FounderModeReader() {}

  /**
   * @param policies whether policies say already who is woken
   */
  static FounderMode read(Place place, boolean policies) {
    if (place.node() instanceof ScalarNode) {
      return never(place);
    }
    if (policies) {
      place.wrong("founder mode takes the place of policies: leave one of the two out");
    }
    Table mode = place.table("wait", "waking-hours");
    FounderMode usual = FounderMode.standard(Use.ALWAYS);
    Optional<Table> hours = mode.get("waking-hours").map(span -> span.table("from", "to"));
    LocalTime from =
        hours.flatMap(table -> table.need("from", Values::clock)).orElse(usual.wakes());
    LocalTime to = hours.flatMap(table -> table.need("to", Values::clock)).orElse(usual.sleeps());
    return new FounderMode(
        Use.ALWAYS, mode.get("wait", PolicyReader::waiting).orElse(usual.waitFor()), from, to);
  }

  private static FounderMode never(Place place) {
    if (place.text().filter("never"::equals).isEmpty()) {
      place.wrong("write never, or { wait: 5m, waking-hours: { from: \"08:00\", to: \"22:00\" } }");
    }
    return FounderMode.standard(Use.NEVER);
  }
}
