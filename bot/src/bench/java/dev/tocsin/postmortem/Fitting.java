package dev.tocsin.postmortem;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Fits the table of weights, and measures drafts by weights that have not seen the incident. */
public final class Fitting {
  private final PrintStream out;
  private final List<Sample> learned = new ArrayList<>();
  private final List<Sample> kept = new ArrayList<>();
  private final Map<Sample, Set<Cue>> met = new HashMap<>();

  private Fitting(Path publicIncidents, PrintStream out) throws IOException {
    this.out = out;
    learned.addAll(PublicSamples.in(publicIncidents));
    Incident.all().forEach(incident -> learned.add(Sample.of(incident, Sample.Origin.INVENTED)));
    Incident.fitted().forEach(incident -> learned.add(Sample.of(incident, Sample.Origin.FITTED)));
    Incident.kept().forEach(incident -> kept.add(Sample.of(incident, Sample.Origin.KEPT)));
    Incident.unread().forEach(incident -> kept.add(Sample.of(incident, Sample.Origin.UNREAD)));
  }

  /**
   * Run by {@code FittingBench}: the folder of public incidents, and {@code fit} for the table
   * alone, {@code each} for a line for each incident.
   */
  public static void run(Path publicIncidents, String what, PrintStream out) throws IOException {
    Fitting fitting = new Fitting(publicIncidents, out);
    if (what.equals("fit")) {
      new Learning(Lexicon.standard(), Fitting::nothing)
          .table(fitting.learned)
          .forEach(out::println);
    } else {
      fitting.measure(what.equals("each"));
    }
  }

  private void measure(boolean each) {
    print("as shipped", learned, sample -> Skill.standard(), each);
    print("as shipped, kept and unread incidents", kept, sample -> Skill.standard(), each);
    Map<Sample, Judgement> unseen = unseen(Fitting::nothing);
    print(
        "weights fitted to the others",
        learned,
        sample -> new Skill(Lexicon.standard(), judgement(unseen, sample)),
        each);
    print(
        "and without the phrases that only it contains",
        learned,
        sample -> new Skill(general(sample), judgement(unseen, sample)),
        each);
    groups()
        .forEach(
            (name, group) -> {
              Map<Sample, Judgement> without = unseen(group::contains);
              print(
                  "without " + name,
                  learned,
                  sample -> new Skill(Lexicon.standard(), judgement(without, sample)),
                  false);
            });
  }

  private static boolean nothing(String name) {
    return false;
  }

  private static Judgement judgement(Map<Sample, Judgement> unseen, Sample sample) {
    return unseen.getOrDefault(sample, Judgement.standard());
  }

  /** For each incident the weights fitted to all others. */
  private Map<Sample, Judgement> unseen(Predicate<String> without) {
    Learning learning = new Learning(Lexicon.standard(), without);
    Map<Sample, Judgement> unseen = new HashMap<>();
    learned.forEach(sample -> unseen.put(sample, learning.from(others(sample))));
    return unseen;
  }

  private List<Sample> others(Sample sample) {
    return learned.stream().filter(other -> !other.equals(sample)).toList();
  }

  /** The phrases that some other incident contains too, and those that none contains. */
  private Lexicon general(Sample sample) {
    Set<Cue> own = met(sample);
    others(sample).forEach(other -> own.removeAll(met(other)));
    return new Lexicon(
        Lexicon.standard().cues().stream().filter(cue -> !own.contains(cue)).toList());
  }

  private Set<Cue> met(Sample sample) {
    Set<Cue> cues =
        met.computeIfAbsent(
            sample,
            key -> {
              Set<Cue> found = new HashSet<>();
              Terms terms = new Terms(Lexicon.standard());
              for (Line line : Reading.of(key.file().said(), Lexicon.standard())) {
                line.sentences().forEach(s -> found.addAll(Lexicon.met(terms.of(s.text()))));
              }
              return found;
            });
    return new HashSet<>(cues);
  }

  private static Map<String, Set<String>> groups() {
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    List<String> names = Signals.names();
    Set<String> speakers = Set.of("machine", "debut", "reporter", "doer", "same_speaker", "share");
    Set<String> place = new HashSet<>(Standing.NAMES);
    place.removeAll(speakers);
    groups.put("place, turning points, neighbours, pauses", place);
    groups.put("who speaks", speakers);
    groups.put("topics by themselves", new HashSet<>(names.subList(0, Topic.values().length)));
    Set<String> rules = new HashSet<>();
    Rule.NAMES.forEach(name -> rules.add("rule_" + name));
    groups.put("rules", rules);
    Set<String> form = new HashSet<>(Form.NAMES);
    form.remove("always");
    groups.put("form", form);
    return groups;
  }

  private void print(
      String what, List<Sample> samples, Function<Sample, Skill> skill, boolean each) {
    out.println(what);
    for (Sample.Origin origin : Sample.Origin.values()) {
      List<Sample> some = samples.stream().filter(s -> s.origin() == origin).toList();
      Tally all = new Tally();
      for (Sample sample : some) {
        Draft draft = Drafter.draft(sample.file(), skill.apply(sample));
        all.add(sample, draft);
        if (each) {
          Tally one = new Tally();
          one.add(sample, draft);
          out.printf("    %-40s %s%n", sample.name(), one);
        }
      }
      if (!some.isEmpty()) {
        out.printf("  %-9s %s%n", origin, all);
      }
    }
  }
}
