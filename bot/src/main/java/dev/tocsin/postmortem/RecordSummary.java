package dev.tocsin.postmortem;

import dev.tocsin.postmortem.Happening.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences of a summary that the record of a live incident gives. */
final class RecordSummary {
  private final Log log;
  private final Certainty certainty;
  private final Times times;
  private final int longest;

  RecordSummary(Log log, Certainty certainty, Times times, int longest) {
    this.log = log;
    this.certainty = certainty;
    this.times = times;
    this.longest = longest;
  }

  @Nullable Told beginning() {
    return said(log.first(Kind.OPENED), "%s opened the incident at %s");
  }

  @Nullable Told impact() {
    return said(log.last(Kind.IMPACT), "The impact, as %s put it at %s");
  }

  /** Why, and what was done about it. */
  @Nullable Told cause() {
    Happening cause = log.last(Kind.CAUSE);
    Happening fix = log.last(Kind.FIX);
    if (cause == null || fix == null) {
      return cause == null
          ? said(fix, "What fixed it, as %s put it at %s")
          : said(cause, lead() + ", as %s put it at %s");
    }
    String text =
        "%s, as %s put it at %s%s; what fixed it, as %s put it at %s%s"
            .formatted(
                lead(),
                cause.actor(),
                times.of(cause.at()),
                words(cause),
                fix.actor(),
                times.of(fix.at()),
                words(fix));
    return new Told(cause.at(), text, List.of(cause.id(), fix.id()));
  }

  private String lead() {
    return certainty == Certainty.ESTABLISHED ? "The cause" : "A possible cause";
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
        "%s resolved it at %s, %s after it was opened%s"
            .formatted(
                resolved.actor(),
                times.of(resolved.at()),
                Times.length(opened.at(), resolved.at()),
                words(resolved));
    return new Told(resolved.at(), text, List.of(opened.id(), resolved.id()));
  }

  /** An end that nobody entered, with since when it has been open. */
  @Nullable Told unresolved() {
    Happening opened = log.first(Kind.OPENED);
    return opened == null
        ? null
        : Recorded.told(
            opened,
            ("What ended it, and after how long, is not established: nobody has resolved it since"
                    + " it was opened at %s.")
                .formatted(times.of(opened.at())));
  }

  /** What nobody entered rests on the record's first entry. */
  @Nullable Told missing(String sentence) {
    Happening opened = log.first(Kind.OPENED);
    return opened == null ? null : Recorded.told(opened, sentence);
  }

  private @Nullable Told said(@Nullable Happening event, String sentence) {
    if (event == null) {
      return null;
    }
    String text = sentence.formatted(event.actor(), times.of(event.at())) + words(event);
    return Recorded.told(event, text);
  }

  /** Words that would be cut short stand where they are quoted in full. */
  private String words(Happening event) {
    return Quote.whole(event.text(), longest)
        .map(said -> ": " + said)
        .orElse(", in words that stand below");
  }
}
