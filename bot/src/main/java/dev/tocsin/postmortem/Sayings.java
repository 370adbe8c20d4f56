package dev.tocsin.postmortem;

import java.util.function.ToDoubleFunction;

/**
 * A line as a section tells it: plainly or quoted, with who said so and, where it matters, when.
 */
final class Sayings {
  private static final int LONGEST = 230;

  private final Story story;
  private final Times times;

  Sayings(Story story, Times times) {
    this.story = story;
    this.times = times;
  }

  /** What is still to be done is not told as if it were over, unless it was done. */
  String quoted(int i, Topic topic) {
    Line line = story.line(i);
    return Telling.of(line, weight(topic), LONGEST)
        .filter(told -> topic != Topic.FOLLOW_UP || Telling.isOf(line, told))
        .map(told -> sentence(line, told, ""))
        .orElseGet(() -> line.who() + ": " + Quote.of(line, weight(topic)));
  }

  /** What customers were told stands as they were told it. */
  String posted(int i) {
    Line line = story.line(i);
    return line.who() + " at " + times.of(line.at()) + ": " + Quote.post(line);
  }

  String at(int i, Topic topic) {
    Line line = story.line(i);
    String time = times.of(line.at());
    return Telling.of(line, weight(topic), LONGEST)
        .map(told -> sentence(line, told, time))
        .orElseGet(() -> line.who() + " at " + time + ": " + Quote.of(line, weight(topic)));
  }

  /** With who said it, and when, where the section tells times. */
  private static String sentence(Line line, String told, String time) {
    if (!line.isHuman() || Telling.isOf(line, told)) {
      return (time.isEmpty() ? told : Telling.timed(told, time)) + ".";
    }
    if (time.isEmpty()) {
      String by = Telling.names(line, told) ? "" : " (" + line.who() + ")";
      return Telling.sentence(line, told) + by + ".";
    }
    return Telling.sentence(line, told) + " (" + Telling.saidBy(line, told, time) + ").";
  }

  private static ToDoubleFunction<Sentence> weight(Topic topic) {
    return sentence -> sentence.about(topic) - 0.5 * sentence.about(Topic.NOISE);
  }
}
