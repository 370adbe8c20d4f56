package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counts over drafts what of the facts was told, and what of the told was a fact. */
final class Tally {
  private static final int COUNTED = 5;

  private int facts;
  private int found;
  private int cited;
  private int citedRightly;
  private int wanted;
  private int shown;
  private int rows;
  private int messages;
  private int causes;
  private int causesFound;
  private int untold;
  private int wronglyEstablished;
  private int written;
  private int dropped;
  private final List<String> missed = new ArrayList<>();

  void add(Sample sample, Draft draft) {
    Set<String> timeline = new HashSet<>();
    draft.timeline().forEach(row -> row.sources().stream().limit(COUNTED).forEach(timeline::add));
    Set<String> evidencing = new HashSet<>();
    for (Sample.Fact fact : sample.facts()) {
      if (fact.whole() && !Places.of(fact.kind()).isEmpty()) {
        facts++;
        boolean hit = Places.of(fact.kind()).stream().anyMatch(part -> tells(draft, part, fact));
        found += hit ? 1 : 0;
        evidencing.addAll(fact.evidence());
        if (!hit) {
          missed.add(sample.name() + " " + fact.kind() + " " + fact.evidence());
        }
      }
    }
    for (String part : Places.JUDGED) {
      Set<String> right = sample.evidence(part);
      for (String id : cited(draft, part)) {
        cited++;
        citedRightly += right.contains(id) ? 1 : 0;
      }
    }
    wanted += evidencing.size();
    evidencing.retainAll(timeline);
    shown += evidencing.size();
    rows += draft.timeline().size();
    messages += sample.file().said().size();
    dropped += draft.dropped();
    written += draft.sections().stream().mapToInt(s -> s.statements().size()).sum();
    judgeCause(sample, draft);
  }

  private void judgeCause(Sample sample, Draft draft) {
    List<Sample.Fact> told =
        sample.facts().stream().filter(fact -> fact.kind().equals("root_cause")).toList();
    List<Sample.Fact> whole = told.stream().filter(Sample.Fact::whole).toList();
    Certainty status = draft.section(SectionName.ROOT_CAUSE).status();
    if (!whole.isEmpty()) {
      causes++;
      boolean named = whole.stream().anyMatch(fact -> tells(draft, "root_cause", fact));
      causesFound += named && status != Certainty.UNKNOWN ? 1 : 0;
      if (!named) {
        missed.add(sample.name() + " CAUSE");
      }
    } else if (told.stream().allMatch(fact -> fact.evidence().isEmpty())) {
      untold++;
      wronglyEstablished += status == Certainty.ESTABLISHED ? 1 : 0;
    }
  }

  private static boolean tells(Draft draft, String part, Sample.Fact fact) {
    return cited(draft, part).stream().anyMatch(fact.evidence()::contains);
  }

  private static Set<String> cited(Draft draft, String part) {
    Set<String> ids = new HashSet<>();
    if (part.equals(Places.TIMELINE)) {
      draft.timeline().forEach(row -> ids.addAll(row.sources().stream().limit(COUNTED).toList()));
    } else {
      draft
          .section(SectionName.valueOf(part.toUpperCase(Locale.ROOT)))
          .statements()
          .forEach(statement -> ids.addAll(statement.sources()));
    }
    return ids;
  }

  double recall() {
    return ratio(found, facts);
  }

  double precision() {
    return ratio(citedRightly, cited);
  }

  double f1() {
    return ratio(2 * recall() * precision(), recall() + precision());
  }

  List<String> missed() {
    return missed;
  }

  @Override
  public String toString() {
    return "recall %.2f  precision %.2f  F1 %.3f  timeline %.2f  rows %.2f  causes %d/%d  never established wrongly %d/%d  dropped %d/%d"
        .formatted(
            recall(),
            precision(),
            f1(),
            ratio(shown, wanted),
            ratio(rows, messages),
            causesFound,
            causes,
            untold - wronglyEstablished,
            untold,
            dropped,
            written + rows + dropped);
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
