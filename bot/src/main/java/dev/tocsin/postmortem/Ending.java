package dev.tocsin.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The last sentence of a summary: what ended it, who said that it was over, and how long it took.
 */
final class Ending {
  private static final int DEED = 120;
  private static final int BARE = 2;
  private static final int STEM = 4;
  private static final Set<String> ANYTHING = Set.of("done", "finished", "complete", "completed");
  private static final Duration SOON = Duration.ofMinutes(30);
  private static final String UNKNOWN = "What fixed it is not established; ";

  private final Outcome outcome;
  private final Story story;
  private final Spoken spoken;
  private final Beginnings beginnings;

  Ending(Outcome outcome, Spoken spoken, Beginnings beginnings) {
    this.outcome = outcome;
    this.story = spoken.story();
    this.spoken = spoken;
    this.beginnings = beginnings;
  }

  /** The last thing done before it was over, who said that it was, and how long it had taken. */
  Told told() {
    int over = outcome.over();
    int step = outcome.step();
    if (over < 0 && outcome.early() >= 0) {
      return tooEarly();
    }
    Optional<String> done = step < 0 ? Optional.empty() : step(step, over < 0 ? "is" : "was");
    if (over < 0) {
      return done.isEmpty()
          ? spoken.missing(
              "What ended it, and after how long, is not established: no word that it was over was"
                  + " found %s.")
          : open(
              done.get() + "; no word that it was over was found after it",
              List.of(step, begun(step)));
    }
    List<Integer> lines = new ArrayList<>(List.of(story.firstSign(), over));
    if (step < 0) {
      String words = spoken.quoted(over, Topic.RECOVERY).map(said -> ": " + said).orElse("");
      String unknown = UNKNOWN + over(over) + words + early(lines);
      return spoken.told(unknown.endsWith("\"") ? unknown : unknown + ".", lines);
    }
    String ended = over(over) + early(lines);
    lines.addFirst(step);
    lines.add(begun(step));
    return spoken.told(done.orElseGet(() -> unquoted(step)) + "; " + ended + ".", lines);
  }

  /** A length by the time that is spoken of is among the durations; here it runs to the word. */
  private String over(int over) {
    Optional<String> since = beginnings.end().map(end -> '"' + end.words() + '"');
    if (story.isAllClear(over)) {
      String said = spoken.who(over) + " said at " + spoken.at(over);
      return since
          .map(words -> "%s, %s, that it was over %s".formatted(said, after(over), words))
          .orElseGet(() -> said + " that it was over, " + after(over));
    }
    String said = "%s reported recovery at %s, ".formatted(spoken.who(over), spoken.at(over));
    return said + after(over) + since.map(words -> ": " + words).orElse("");
  }

  private String after(int i) {
    Instant sign = story.line(story.firstSign()).at();
    return Times.length(sign, story.line(i).at()) + " after the first sign";
  }

  /** No end, with how long it had been going on when the history stops. */
  private Told open(String told, List<Integer> lines) {
    int last = story.size() - 1;
    List<Integer> all = new ArrayList<>(lines);
    String length = "";
    if (story.firstSign() < last) {
      all.addAll(List.of(story.firstSign(), last));
      length = ", and the history ends at %s, %s".formatted(spoken.at(last), after(last));
    }
    return spoken.told(told + length + ".", all);
  }

  private String early(List<Integer> lines) {
    int early = outcome.early();
    if (early < 0) {
      return "";
    }
    lines.addAll(List.of(early, outcome.again()));
    return "; that it was over had been said too early at " + spoken.at(early);
  }

  private Told tooEarly() {
    int early = outcome.early();
    int again = outcome.again();
    String text =
        "%s said at %s that it was over, but by the word of %s at %s it was not; no word that it was over was found after that"
            .formatted(spoken.who(early), spoken.at(early), spoken.who(again), spoken.at(again));
    return open(text, List.of(early, again));
  }

  private String unquoted(int i) {
    return "The last step, by %s at %s, stands under the resolution"
        .formatted(spoken.who(i), spoken.at(i));
  }

  /** What was done, told of who did it, or in their own words; nothing where both are too long. */
  private Optional<String> step(int i, String was) {
    int begun = begun(i);
    return Deeds.told(spoken.line(begun), DEED)
        .map(deed -> Telling.timed(deed, spoken.at(begun)) + done(begun, i))
        .or(
            () ->
                spoken
                    .quoted(i, Topic.ACTION)
                    .map(
                        said ->
                            "The last step on record %s by %s at %s: %s"
                                .formatted(was, spoken.who(i), spoken.at(i), said)));
  }

  private String done(int begun, int done) {
    return begun == done ? "" : " (done at " + spoken.at(done) + ")";
  }

  /** Where somebody only says "done", what they had said they were doing. */
  private int begun(int done) {
    Line line = story.line(done);
    boolean bare = line.sentences().stream().mapToInt(s -> s.words().size()).sum() <= BARE;
    return bare
        ? IntStream.range(story.firstSign(), done)
            .filter(i -> story.isDeed(i) && story.line(i).who().equals(line.who()))
            .filter(i -> !line.at().isAfter(story.line(i).at().plus(SOON)))
            .filter(i -> isWhatIsDone(i, line))
            .reduce(done, (earlier, later) -> later)
        : done;
  }

  /** "Reverting that deploy" is done by "reverted" or "done", and not by "restarted". */
  private boolean isWhatIsDone(int begun, Line done) {
    String was = done.who() + " was ";
    String word = done.sentences().getFirst().words().getFirst();
    return Deeds.told(story.line(begun), DEED)
        .filter(deed -> deed.startsWith(was))
        .map(deed -> deed.substring(was.length()))
        .filter(deed -> ANYTHING.contains(word) || stem(deed).equals(stem(word)))
        .isPresent();
  }

  private static String stem(String verb) {
    return verb.substring(0, Math.min(STEM, verb.length()));
  }
}
