package dev.tocsin.postmortem;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The last thing that was done, and not only meant or tried in vain, before it was over. */
final class LastStep {
  private static final double IN_VAIN = 4;

  /** What is still to be decided was not done. */
  private static final Set<String> UNDECIDED =
      Set.of(
          "should", "could", "would", "shall", "want", "wants", "let's", "if", "might", "still",
          "working", "trying");

  private final Findings findings;
  private final Story story;

  LastStep(Findings findings) {
    this.findings = findings;
    this.story = findings.story();
  }

  /** Its line, or -1; the cause itself is none. */
  int before(int over) {
    int end = over < 0 ? story.size() : over;
    List<Integer> causes = findings.lines(SectionName.ROOT_CAUSE).stream().limit(1).toList();
    return findings.lines(SectionName.RESOLUTION).stream()
        .filter(i -> i < end && isDone(i) && !causes.contains(i))
        .max(Comparator.naturalOrder())
        .orElse(-1);
  }

  private boolean isDone(int i) {
    Line line = story.line(i);
    double meant = Math.max(line.about(Topic.INTENT), line.about(Topic.FOLLOW_UP));
    boolean decided =
        line.foremost(sentence -> sentence.about(Topic.ACTION))
            .filter(sentence -> !sentence.asks())
            .filter(sentence -> line.about(Topic.PERSISTS) < IN_VAIN)
            .filter(sentence -> sentence.words().stream().noneMatch(UNDECIDED::contains))
            .isPresent();
    return line.is(Trait.LOGGED)
        || (story.isDeed(i) && decided && meant < line.about(Topic.ACTION));
  }
}
