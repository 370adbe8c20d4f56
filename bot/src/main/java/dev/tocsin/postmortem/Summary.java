package dev.tocsin.postmortem;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first section, three to six sentences: what showed, what it meant, why, what ended it and
 * when; each from the record where there is one, else from what was said.
 */
final class Summary {
  private final RecordSummary record;
  private final TalkSummary talk;

  Summary(Findings findings, Log log, Certainty cause, Times times) {
    String lead = cause == Certainty.ESTABLISHED ? "The cause" : "A possible cause";
    this.record = new RecordSummary(log, lead, times);
    this.talk = new TalkSummary(findings, lead, times);
  }

  List<Told> told() {
    Told beginning = either(record.beginning(), talk.beginning());
    Told change = record.beginning() == null ? talk.change() : null;
    Told impact = either(record.impact(), talk.impact());
    Told cause = either(record.cause(), talk.cause());
    Told end = either(record.end(), record.beginning() == null ? talk.end() : null);
    Told step = either(record.step(), talk.step());
    return Stream.of(beginning, change, impact, record.response(), cause, step, record.left(), end)
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Told either(@Nullable Told recorded, @Nullable Told said) {
    return recorded != null ? recorded : said;
  }
}
