package dev.tocsin.web;

import dev.tocsin.desk.PublicStatus;
import dev.tocsin.desk.PublicStatus.Condition;
import dev.tocsin.desk.PublicTrouble;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The status page as JSON.
 *
 * @param condition operational, degraded, partial_outage or major_outage
 * @param incidents those that last, and those that ended of late
 */
record StatusJson(
    String title,
    Instant at,
    String condition,
    List<Component> components,
    List<Trouble> incidents) {

  /** Something that those affected know by its name. */
  record Component(String name, String condition) {}

  /** An incident they were told of. */
  record Trouble(
      String name,
      String condition,
      String status,
      List<String> components,
      Instant since,
      @Nullable Instant until,
      List<Told> updates,
      List<Window> downtimes) {}

  record Told(Instant at, String text) {}

  record Window(Instant from, @Nullable Instant to) {}

  static StatusJson of(String title, PublicStatus.Now now) {
    return new StatusJson(
        title,
        now.at(),
        word(now.worst()),
        now.components().entrySet().stream()
            .map(one -> new Component(one.getKey(), word(one.getValue())))
            .toList(),
        now.all().map(StatusJson::trouble).toList());
  }

  private static Trouble trouble(PublicTrouble trouble) {
    return new Trouble(
        trouble.name(),
        word(trouble.condition()),
        trouble.status().word(),
        trouble.components(),
        trouble.since(),
        trouble.until(),
        trouble.told().stream().map(one -> new Told(one.at(), one.text())).toList(),
        trouble.downtimes().stream().map(one -> new Window(one.from(), one.to())).toList());
  }

  private static String word(Condition condition) {
    return condition.name().toLowerCase(Locale.ROOT);
  }
}
