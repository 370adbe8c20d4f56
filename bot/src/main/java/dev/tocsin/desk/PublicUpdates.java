package dev.tocsin.desk;

import dev.tocsin.incident.Chronicle;
import dev.tocsin.incident.RecordEvent.UpdatePrepared;
import dev.tocsin.incident.RecordEvent.UpdatePublished;
import dev.tocsin.incident.Recorded;
import dev.tocsin.timeline.EventJson;
import dev.tocsin.timeline.Line;
import dev.tocsin.timeline.Reading;
import dev.tocsin.timeline.Timeline;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * The updates of an incident for those affected, as they read now.
 *
 * <p>An update has two entries: it waited, and then it was told. Whoever hides or corrects one of
 * them means the update, and most see the card of the first.
 */
record PublicUpdates(PublicTrouble.File file) {

  /** Without what was hidden, or blanked since it held a secret. */
  Stream<PublicTrouble.Told> told() {
    return Timeline.readings(file.incident(), file.history(), ZoneOffset.UTC).stream()
        .filter(reading -> reading.state() != Line.State.REDACTED)
        .flatMap(this::told);
  }

  private Stream<PublicTrouble.Told> told(Reading reading) {
    if (!(reading.entry().event() instanceof UpdatePublished update) || update.internal()) {
      return Stream.empty();
    }
    List<Integer> waited =
        file.history().stream().filter(entry -> isThat(update, entry)).map(Recorded::seq).toList();
    String text = reading.state() == Line.State.CORRECTED ? update.text() : text(update, waited);
    return waited.stream().anyMatch(chronicle()::isHidden) || text.equals(EventJson.REDACTED)
        ? Stream.empty()
        : Stream.of(new PublicTrouble.Told(reading.at(), text));
  }

  private static boolean isThat(UpdatePublished update, Recorded entry) {
    return entry.event() instanceof UpdatePrepared prepared && prepared.number() == update.number();
  }

  private String text(UpdatePublished update, List<Integer> waited) {
    return waited.stream()
        .flatMap(entry -> chronicle().correction(entry).stream())
        .flatMap(correction -> Stream.ofNullable(correction.text()))
        .reduce((_, last) -> last)
        .orElse(update.text());
  }

  private Chronicle chronicle() {
    return file.incident().chronicle();
  }
}
