package dev.tocsin.postmortem;

import java.util.List;
import java.util.Set;

/** Which claims name a cause that a reader understands, and of this matter. */
final class Named {
  private static final int FEW = 3;
  private static final int COMFORTABLE = 230;
  private static final double PLAIN = 4;
  private static final Set<String> PLEASE = Set.of("please", "pls", "plz");

  /** What opens a request, besides the bare verbs of doing. */
  private static final Set<String> ASKING = Set.of("don't", "dont", "can", "could", "everyone");

  private final Story story;
  private final Suffered suffered;

  Named(Story story) {
    this.story = story;
    this.suffered = new Suffered(story);
  }

  /** "No more pushes before six please" only asks; who says plainly why may ask for the cure. */
  private static boolean asksFor(Line line) {
    return line.foremost(s -> s.about(Topic.CAUSE))
        .filter(s -> s.weights().strongest(Topic.CAUSE) < PLAIN)
        .filter(s -> s.words().stream().anyMatch(PLEASE::contains) && opensAsking(s.words()))
        .isPresent();
  }

  private static boolean opensAsking(List<String> words) {
    String first = words.getFirst();
    boolean noMore = words.size() > 1 && first.equals("no") && words.get(1).equals("more");
    return noMore
        || PLEASE.contains(first)
        || ASKING.contains(first)
        || Vocabulary.of("<do>").contains(first);
  }

  /** "I did." names nothing, a step that helped is none, and what was said hours before neither. */
  boolean names(Claim claim) {
    int words =
        Quote.run(story.line(claim.line()), s -> s.about(Topic.CAUSE), COMFORTABLE).stream()
            .mapToInt(sentence -> sentence.words().size())
            .sum();
    return words >= FEW
        && !asksFor(story.line(claim.line()))
        && !suffered.isLongBefore(claim.line())
        && !Fitted.isStep(story, claim.line());
  }
}
