package dev.tocsin.postmortem;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences of a summary that are drawn from what people said. */
final class TalkSummary {
  private static final int LONGEST = 170;
  private static final double A_PERSONS_WORD = 2;

  private final Findings findings;
  private final Story story;
  private final String causeLead;
  private final Times times;

  TalkSummary(Findings findings, String causeLead, Times times) {
    this.findings = findings;
    this.story = findings.story();
    this.causeLead = causeLead;
    this.times = times;
  }

  @Nullable Told beginning() {
    int sign = story.firstSign();
    if (sign >= story.size()) {
      return null;
    }
    boolean alert = story.line(sign).is(Trait.ALERT);
    return said(
        sign,
        Topic.DETECTION,
        alert
            ? "An alert from %s at %s was the first sign: %s"
            : "The first sign came from %s at %s: %s");
  }

  @Nullable Told change() {
    int trigger = story.trigger();
    return trigger < 0
        ? null
        : said(trigger, Topic.ACTION, "The last change on record before it, by %s at %s: %s");
  }

  @Nullable Told impact() {
    Relevance relevance = findings.relevance();
    Comparator<Integer> worst =
        Comparator.comparingDouble(
            i -> relevance.impact(i) + (story.line(i).isHuman() ? A_PERSONS_WORD : 0));
    return findings.lines(SectionName.IMPACT).stream()
        .filter(i -> i != story.firstSign())
        .max(worst)
        .map(i -> said(i, Topic.IMPACT, "The impact, as %s put it at %s: %s"))
        .orElse(null);
  }

  @Nullable Told cause() {
    return findings.causes().stream()
        .findFirst()
        .map(claim -> said(claim.line(), Topic.CAUSE, causeLead + ", as %s put it at %s: %s"))
        .orElse(null);
  }

  /** The last thing done before it was over. */
  @Nullable Told step() {
    int end = story.lastRecovery() < 0 ? story.size() : story.lastRecovery();
    return findings.lines(SectionName.RESOLUTION).stream()
        .filter(i -> i < end && isDone(i))
        .max(Comparator.naturalOrder())
        .map(i -> said(i, Topic.ACTION, "The last step on record, by %s at %s: %s"))
        .orElse(null);
  }

  @Nullable Told end() {
    int last = story.lastRecovery();
    if (last < 0) {
      return null;
    }
    Line first = story.line(story.firstSign());
    Line line = story.line(last);
    String text =
        "The last word on its end came from %s at %s, %s after the first sign: %s"
            .formatted(
                line.who(),
                times.of(line.at()),
                Times.length(first.at(), line.at()),
                quote(last, Topic.RECOVERY));
    return new Told(line.at(), text, List.of(first.id(), line.id()));
  }

  private boolean isDone(int i) {
    Line line = story.line(i);
    double meant = Math.max(line.about(Topic.INTENT), line.about(Topic.FOLLOW_UP));
    return story.isDeed(i) && (line.is(Trait.LOGGED) || meant < line.about(Topic.ACTION));
  }

  private Told said(int i, Topic topic, String sentence) {
    Line line = story.line(i);
    String text = sentence.formatted(line.who(), times.of(line.at()), quote(i, topic));
    return new Told(line.at(), text, List.of(line.id()));
  }

  private String quote(int i, Topic topic) {
    return Quote.of(story.line(i), sentence -> sentence.about(topic), LONGEST);
  }
}
