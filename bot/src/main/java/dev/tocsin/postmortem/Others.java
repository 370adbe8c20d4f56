package dev.tocsin.postmortem;

import java.util.List;
import java.util.Optional;

/** What is told and asked of a second incident in a history. */
final class Others {
  private static final int LONGEST = 80;

  private final Story story;
  private final Times times;

  Others(Story story, Times times) {
    this.story = story;
    this.times = times;
  }

  /**
   * @param second the line with which it shows
   */
  Told summed(int second) {
    return told(
        "All this is of the first incident in this history; what %s wrote at %s seems to begin"
                .formatted(who(second), at(second))
            + " another.",
        List.of(second));
  }

  /**
   * @param second the line with which a second one shows that is told apart, or -1
   */
  Optional<Told> asked(int second) {
    int another = second < 0 ? story.another() : second;
    if (another < 0) {
      return Optional.empty();
    }
    if (second < 0) {
      return Optional.of(
          told(
              "Does another incident begin at %s, with what %s wrote? It had been over for hours; this draft reads both as one."
                  .formatted(at(another), who(another)),
              List.of(another)));
    }
    int first = story.firstSign();
    return Optional.of(
        told(
            "Are these two incidents? One shows with what %s; the other, hours after that was over, with what %s. The summary and the lengths of time are those of the first."
                .formatted(named(first), named(second)),
            List.of(first, second)));
  }

  private String named(int i) {
    Line line = story.line(i);
    String what = "%s wrote at %s".formatted(line.who(), at(i));
    return Quote.whole(line, sentence -> sentence.about(Topic.IMPACT), LONGEST)
        .map(said -> what + " (" + said + ")")
        .orElse(what);
  }

  private String who(int i) {
    return story.line(i).who();
  }

  private String at(int i) {
    return times.of(story.line(i).at());
  }

  private Told told(String text, List<Integer> lines) {
    List<String> ids = lines.stream().map(i -> story.line(i).id()).toList();
    return new Told(story.line(lines.getLast()).at(), text, ids);
  }
}
