package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Learns the weights of {@link Judgement} from samples. */
final class Learning {
  static final List<String> PARTS =
      List.of(
          "impact",
          "detection",
          "root_cause",
          "contributing_factors",
          "resolution",
          "went_badly",
          "went_well",
          "action_items",
          Places.TIMELINE);

  private static final double PENALTY = 8;
  private static final double ALWAYS = 0.001;
  private static final double DENSITY = 2;
  private static final double ALIKE = 1e6;
  private static final double READERS_WORD = 0.4;
  private static final double ONLY_BEGINNING = 0.2;

  /** What the lines of a sample show, under one lexicon. */
  record Shown(List<String> ids, List<double[]> signals) {
    static Shown of(Sample sample, Lexicon lexicon) {
      List<Line> lines = Reading.of(sample.file().said(), lexicon);
      Story story = Story.of(lines);
      Signals signals = new Signals(story, new Relevance(story));
      List<double[]> all = new ArrayList<>();
      for (int i = 0; i < story.size(); i++) {
        all.add(signals.of(i));
      }
      return new Shown(lines.stream().map(Line::id).toList(), all);
    }
  }

  private final Map<Sample, Shown> shown = new HashMap<>();
  private final Lexicon lexicon;
  private final Predicate<String> without;

  /**
   * @param without the signals to leave out
   */
  Learning(Lexicon lexicon, Predicate<String> without) {
    this.lexicon = lexicon;
    this.without = without;
  }

  Judgement from(List<Sample> samples) {
    return Judgement.parse(table(samples));
  }

  /** The lines of a table of weights; what really happened counts twice. */
  List<String> table(List<Sample> given) {
    List<Sample> samples = new ArrayList<>(given);
    given.stream().filter(one -> one.origin() == Sample.Origin.PUBLIC).forEach(samples::add);
    List<String> names = Signals.names();
    List<double[]> signals = new ArrayList<>();
    for (Sample sample : samples) {
      for (double[] all : shown(sample).signals()) {
        signals.add(kept(all, sample.origin()));
      }
    }
    List<double[]> columns =
        PARTS.parallelStream()
            .map(part -> new Regression(penalties(part)).fit(signals, labels(samples, part)))
            .toList();
    List<String> rows = new ArrayList<>(List.of(String.join(" ", PARTS)));
    for (int i = 0; i < names.size(); i++) {
      StringBuilder row = new StringBuilder(names.get(i));
      for (double[] column : columns) {
        row.append(String.format(Locale.ROOT, " %.3f", column[i]));
      }
      rows.add(row.toString());
    }
    return rows;
  }

  /** Every incident has one cause, however densely it is marked. */
  private static double[] penalties(String part) {
    List<String> names = Signals.names();
    double[] penalties = new double[names.size() + 1];
    Arrays.fill(penalties, PENALTY);
    penalties[names.indexOf("always")] = ALWAYS;
    penalties[names.size()] = part.equals(SectionName.ROOT_CAUSE.wire()) ? ALIKE : DENSITY;
    return penalties;
  }

  /**
   * One more signal than lines have: invented incidents are marked more densely than public ones.
   */
  private double[] kept(double[] signals, Sample.Origin origin) {
    List<String> names = Signals.names();
    double[] kept = Arrays.copyOf(signals, signals.length + 1);
    for (int i = 0; i < signals.length; i++) {
      kept[i] = without.test(names.get(i)) ? 0 : kept[i];
    }
    kept[signals.length] = origin == Sample.Origin.PUBLIC ? 0 : 1;
    return kept;
  }

  private synchronized Shown shown(Sample sample) {
    return shown.computeIfAbsent(sample, key -> Shown.of(key, lexicon));
  }

  private double[] labels(List<Sample> samples, String part) {
    return samples.stream()
        .flatMapToDouble(
            sample -> shown(sample).ids().stream().mapToDouble(id -> label(sample, part, id)))
        .toArray();
  }

  private static double label(Sample sample, String part, String id) {
    double label = sample.citedByReader(part).contains(id) ? READERS_WORD : 0;
    for (Sample.Fact fact : sample.facts()) {
      if (fact.evidence().contains(id)) {
        label = Math.max(label, label(fact, part));
      }
    }
    return label;
  }

  private static double label(Sample.Fact fact, String part) {
    if (part.equals(Places.TIMELINE)) {
      return fact.whole() && !Places.of(fact.kind()).isEmpty() ? 1 : 0;
    }
    if (!Places.of(fact.kind()).contains(part)) {
      return 0;
    }
    return fact.kind().equals("start") && part.equals("impact") ? ONLY_BEGINNING : 1;
  }
}
