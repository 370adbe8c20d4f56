package dev.tocsin.postmortem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What is not established, asked of those who most likely know, named by what they did. */
final class Questions {
  private static final int ASKED = 3;

  private final Findings findings;
  private final Story story;
  private final Certainty cause;
  private final Times times;
  private final boolean over;
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Map<String, String> deeds = new LinkedHashMap<>();

  /**
   * @param over whether the record says that it is over
   */
  Questions(Findings findings, Certainty cause, Times times, boolean over) {
    this.over = over || findings.story().end() >= 0;
    this.findings = findings;
    this.story = findings.story();
    this.cause = cause;
    this.times = times;
  }

  List<Told> told() {
    List<Told> told = new ArrayList<>();
    if (story.firstSign() >= story.size()) {
      return told;
    }
    if (cause != Certainty.ESTABLISHED) {
      gatherKnowing();
      boolean named = cause == Certainty.CANDIDATE && !findings.causes().isEmpty();
      ask(told, named ? "Was that the cause?" : "Why did it happen? Nobody said.");
    }
    if (!over) {
      gatherActing();
      ask(told, "When was it over, and what ended it? Nobody said.");
    }
    return told;
  }

  private void gatherKnowing() {
    findings.causes().stream().limit(1).forEach(c -> add(c.line(), "named a possible cause"));
    if (story.trigger() >= 0) {
      add(story.trigger(), "made the last change on record before it");
    }
    lastDeed().forEach(i -> add(i, "took the last step"));
    add(story.firstWitness(), "was first to speak of it");
  }

  private void gatherActing() {
    lines.clear();
    deeds.clear();
    lastDeed().forEach(i -> add(i, "took the last step"));
    add(story.firstWitness(), "was first to speak of it");
  }

  private IntStream lastDeed() {
    return findings.lines(SectionName.RESOLUTION).stream()
        .filter(story::isDeed)
        .mapToInt(i -> i)
        .max()
        .stream();
  }

  private void add(int i, String deed) {
    if (i < story.size() && story.line(i).isHuman() && lines.size() < ASKED) {
      lines.putIfAbsent(story.line(i).who(), i);
      deeds.putIfAbsent(story.line(i).who(), deed);
    }
  }

  private void ask(List<Told> told, String question) {
    if (lines.isEmpty()) {
      return;
    }
    String only = lines.keySet().iterator().next();
    if (story.lines().stream().allMatch(line -> line.who().equals(only))) {
      List<String> all = lines.values().stream().map(i -> story.line(i).id()).toList();
      Instant at = story.line(lines.values().iterator().next()).at();
      told.add(new Told(at, question + " Nobody but " + only + " wrote here.", all));
      return;
    }
    List<String> people = new ArrayList<>();
    lines.forEach(
        (who, i) ->
            people.add(
                "%s, who %s at %s".formatted(who, deeds.get(who), times.of(story.line(i).at()))));
    List<String> ids = lines.values().stream().map(i -> story.line(i).id()).toList();
    String text = question + " To ask: " + String.join("; ", people) + ".";
    told.add(new Told(story.line(lines.values().iterator().next()).at(), text, ids));
  }
}
