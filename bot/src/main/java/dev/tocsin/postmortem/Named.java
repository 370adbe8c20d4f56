package dev.tocsin.postmortem;

import java.util.Set;

/** Which claims name a cause that a reader understands, and of this matter. */
final class Named {
  private static final int FEW = 3;
  private static final int COMFORTABLE = 230;
  private static final Set<String> PLEASE = Set.of("please", "pls", "plz");

  private final Story story;
  private final Suffered suffered;

  Named(Story story) {
    this.story = story;
    this.suffered = new Suffered(story);
  }

  /** "No more pushes before six please" asks for something, and names nothing. */
  private static boolean asksFor(Line line) {
    return line.foremost(s -> s.about(Topic.CAUSE))
        .filter(s -> s.words().stream().anyMatch(PLEASE::contains))
        .isPresent();
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
