package dev.tocsin.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which way sentences run: one that quotes Arabic or Hebrew in English words is an English one, and
 * what it quotes runs by itself.
 */
public final class Direction {
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  private Direction() {}

  /**
   * A stretch of a sentence.
   *
   * @param apart whether it runs by itself, whatever stands around it
   */
  public record Stretch(String text, boolean apart) {}

  /** As HTML's {@code dir} has it. */
  public static String of(String sentence) {
    String frame = QUOTED.matcher(sentence).replaceAll("");
    long left = frame.codePoints().filter(Direction::runsLeft).count();
    long right = frame.codePoints().filter(Character::isLetter).count() - left;
    return right > left ? "ltr" : "auto";
  }

  /** The sentence cut where a quotation begins or ends that runs to the left. */
  public static List<Stretch> stretches(String sentence) {
    List<Stretch> stretches = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(sentence);
    int from = 0;
    for (MatchResult quotation : quoted.results().toList()) {
      if (quotation.group().codePoints().anyMatch(Direction::runsLeft)) {
        stretches.add(new Stretch(sentence.substring(from, quotation.start()), false));
        stretches.add(new Stretch(quotation.group(), true));
        from = quotation.end();
      }
    }
    stretches.add(new Stretch(sentence.substring(from), false));
    return stretches;
  }

  private static boolean runsLeft(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
