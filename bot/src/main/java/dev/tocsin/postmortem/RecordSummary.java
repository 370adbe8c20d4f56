package dev.tocsin.postmortem;

import dev.tocsin.postmortem.Happening.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences of a summary that the record of a live incident gives. */
final class RecordSummary {
  private static final int LONGEST = 240;

  private final Log log;
  private final String causeLead;
  private final Times times;

  RecordSummary(Log log, String causeLead, Times times) {
    this.log = log;
    this.causeLead = causeLead;
    this.times = times;
  }

  @Nullable Told beginning() {
    return said(log.first(Kind.OPENED), "%s opened the incident at %s: %s");
  }

  @Nullable Told impact() {
    return said(log.last(Kind.IMPACT), "The impact, as %s put it at %s: %s");
  }

  @Nullable Told cause() {
    return said(log.last(Kind.CAUSE), causeLead + ", as %s put it at %s: %s");
  }

  @Nullable Told step() {
    return said(log.last(Kind.FIX), "What fixed it, as %s put it at %s: %s");
  }

  /** How long it took until somebody who was woken took it. */
  @Nullable Told response() {
    Happening page = log.first(Kind.PAGE);
    Happening ack = log.first(Kind.ACK);
    if (page == null || ack == null) {
      return null;
    }
    List<Happening> inVain =
        log.of(Kind.UNANSWERED, Kind.PAGE_FAILED).stream()
            .filter(event -> event.at().isBefore(ack.at()))
            .toList();
    String text =
        "The first page went out at %s; %s acknowledged at %s, %s later%s."
            .formatted(
                times.of(page.at()),
                ack.actor(),
                times.of(ack.at()),
                Times.length(page.at(), ack.at()),
                inVain.isEmpty() ? "" : ", after others had not answered");
    List<String> ids = new ArrayList<>(List.of(page.id()));
    inVain.forEach(event -> ids.add(event.id()));
    ids.add(ack.id());
    return new Told(page.at(), text, ids);
  }

  /** Temporary measures that outlived the incident. */
  @Nullable Told left() {
    List<Told> left = new Followed(log, times).stillInPlace();
    return left.isEmpty() ? null : left.getFirst();
  }

  @Nullable Told end() {
    Happening opened = log.first(Kind.OPENED);
    Happening resolved = log.resolution();
    if (opened == null || resolved == null) {
      return null;
    }
    String text =
        "%s resolved it at %s, %s after it was opened: %s"
            .formatted(
                resolved.actor(),
                times.of(resolved.at()),
                Times.length(opened.at(), resolved.at()),
                Quote.of(resolved.text(), LONGEST));
    return new Told(resolved.at(), text, List.of(opened.id(), resolved.id()));
  }

  private @Nullable Told said(@Nullable Happening event, String sentence) {
    if (event == null) {
      return null;
    }
    String quote = Quote.of(event.text(), LONGEST);
    return Recorded.told(event, sentence.formatted(event.actor(), times.of(event.at()), quote));
  }
}
