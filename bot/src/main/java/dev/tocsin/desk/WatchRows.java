package dev.tocsin.desk;

import dev.tocsin.storage.Watches;
import dev.tocsin.watch.Known;

/** What is known of a watch, as the database keeps it and as the rules see it. */
final class WatchRows {
  private WatchRows() {}

  static Known known(Watches.Row row) {
    Watches.Look look = row.look();
    Watches.Trouble trouble = row.trouble();
    return new Known(
        look.endsAt(),
        look.readAt(),
        look.triedAt(),
        trouble == null
            ? null
            : new Known.Trouble(trouble.why(), trouble.since(), trouble.toldAt()),
        new Known.Said(row.warnedAt(), row.alarmedAt(), row.incident()));
  }

  static Watches.Row row(Known known) {
    Known.Trouble trouble = known.trouble();
    return new Watches.Row(
        new Watches.Look(known.end(), known.readAt(), known.triedAt()),
        trouble == null
            ? null
            : new Watches.Trouble(trouble.why(), trouble.since(), trouble.toldAt()),
        known.said().warnedAt(),
        known.said().alarmedAt(),
        known.said().incident());
  }
}
