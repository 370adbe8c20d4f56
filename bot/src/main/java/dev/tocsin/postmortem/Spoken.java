package dev.tocsin.postmortem;

import java.util.List;
import java.util.Optional;

/**
 * Lines as a summary tells them: plainly where that can be done, else in their own words, and never
 * cut short.
 */
final class Spoken {
  private static final int PLAIN = 170;

  private final Story story;
  private final Times times;
  private final int longest;

  /**
   * @param longest the most characters of a quotation
   */
  Spoken(Story story, Times times, int longest) {
    this.story = story;
    this.times = times;
    this.longest = longest;
  }

  Story story() {
    return story;
  }

  Line line(int i) {
    return story.line(i);
  }

  String who(int i) {
    return story.line(i).who();
  }

  String at(int i) {
    return times.of(story.line(i).at());
  }

  /** Without quotation marks, where that can be done. */
  Optional<String> plain(int i, Topic topic) {
    return Telling.of(story.line(i), sentence -> sentence.about(topic), PLAIN);
  }

  Optional<String> quoted(int i, Topic topic) {
    Line line = story.line(i);
    return line.is(Trait.ALERT)
        ? Quote.whole(line, sentence -> 1, longest)
        : Quote.whole(line, sentence -> sentence.about(topic), longest);
  }

  /** As a sentence goes on behind a colon. */
  Optional<String> clause(int i, Topic topic) {
    return plain(i, topic).map(told -> Telling.clause(told) + ".").or(() -> quoted(i, topic));
  }

  /** What nobody said rests on all that was said, from the first line to the last. */
  Told missing(String sentence) {
    int last = story.size() - 1;
    String when =
        at(0).equals(at(last)) ? "at " + at(0) : "between %s and %s".formatted(at(0), at(last));
    return told(sentence.formatted(when), List.of(0, last));
  }

  Told told(String text, List<Integer> lines) {
    List<String> ids = lines.stream().distinct().map(i -> story.line(i).id()).toList();
    return new Told(story.line(lines.getFirst()).at(), text, ids);
  }
}
