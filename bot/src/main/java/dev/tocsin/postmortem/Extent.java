package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How many were hit, where somebody put a figure to it: "about 1,200 customers", "30% of orders".
 */
final class Extent {
  private static final double TELLS = 2;
  private static final String ABOUT =
      "(?:(?:about|around|roughly|approximately|some|at least|up to|over|more than|nearly|almost)"
          + " |~ ?)?";

  /** Behind one of these a figure is a name, as in "room 12". */
  private static final String NUMBERED =
      "(?=\\d)(?<!\\b(?:ward|room|gate|node|shard|floor|terminal|platform|line|lane|bay|desk|table|unit|zone"
          + "|region|cluster|rack|host|server|pod|release|version|ticket|incident|step|phase|batch"
          + "|wave|level|tier|queue|partition|port|class|team|store|shop|site|route|bus|train|flight|channel|page|week|number|no\\.|group|block|building|section)s?"
          + " )";

  private static final String NUMBER =
      NUMBERED
          + "(?<![\\w.,:/#-])(?:\\d{1,3}(?:[., ]\\d{3})+|\\d+(?:\\.\\d+)?)"
          + " ?(?:k|m|million|thousand|hundred)?";
  private static final String WHOM =
      "(?:customers|users|clients|accounts|members|players|readers|visitors|people|merchants"
          + "|shops|stores|sellers|tenants|teams|companies|partners|subscribers|patients|students"
          + "|guests|passengers|callers|drivers|fans|orders|requests|payments|transactions|e?mails"
          + "|messages|notifications|bookings|checkouts|carts|invoices|logins|sign-?ups"
          + "|calls|tickets|complaints|trucks|parcels|visits|trips|flights|trains|results|samples"
          + "|transfers|terminals|tills|devices|scanners|subs|sessions|uploads|downloads|builds|jobs|deliveries|records|files|rows|events|sites)";
  private static final Pattern FIGURE =
      Pattern.compile(
          ABOUT
              + "(?:"
              + NUMBER
              + "(?: ?%| per ?cent)(?: of (?:all |the |our |its |their )?[\\p{L}-]+(?: "
              + WHOM
              + "\\b)?)"
              + "|"
              + NUMBER
              + " (?:of (?:the |our )?)?(?:[\\p{L}-]+ )?"
              + WHOM
              + "\\b|\\b(?:half|a third|a quarter|two thirds|three quarters|hundreds|thousands"
              + "|dozens) of (?:the |our |all )?(?:[\\p{L}-]+ )?"
              + WHOM
              + "\\b)(?! ?(?:per|an?|each|/) ?(?:\\d|sec|min|hour|day|week))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NONE = Pattern.compile("\\D*\\b0(?:\\.0+)?(?![\\d.,]).*");

  private static final Pattern DENIED =
      Pattern.compile(
          "(?:\\b(?:not|no|none of|never|without)|n't) (?:all |any of |the |our )*$",
          Pattern.CASE_INSENSITIVE);

  /** What might be, or is to be, was not suffered. */
  private static final Set<String> SUPPOSED =
      Set.of("should", "would", "could", "if", "when", "unless", "until");

  private Extent() {}

  /** The figures that a person gave for what was suffered, not for what was done about it. */
  static List<String> of(Line line) {
    List<String> figures = new ArrayList<>();
    if (line.isHuman() && !line.is(Trait.LOGGED) && !line.is(Trait.PASTE)) {
      for (Sentence sentence : line.sentences()) {
        if (tells(sentence)) {
          collect(sentence.text(), figures);
        }
      }
    }
    return figures;
  }

  /** Whether it puts a figure to those whom it speaks of. */
  static boolean counts(String sentence) {
    List<String> figures = new ArrayList<>();
    collect(sentence, figures);
    return !figures.isEmpty();
  }

  private static boolean tells(Sentence sentence) {
    double impact = sentence.about(Topic.IMPACT);
    return !sentence.asks()
        && !isSupposed(sentence.words())
        && impact >= TELLS
        && impact >= sentence.about(Topic.ACTION)
        && impact > sentence.about(Topic.RECOVERY)
        && impact > sentence.about(Topic.FOLLOW_UP);
  }

  /** "Could" speaks of what might be, "could not" of what was. */
  private static boolean isSupposed(List<String> words) {
    return IntStream.range(0, words.size())
        .anyMatch(
            i ->
                SUPPOSED.contains(words.get(i))
                    && !(i + 1 < words.size() && words.get(i + 1).equals("not")));
  }

  private static void collect(String sentence, List<String> figures) {
    if (sentence.chars().noneMatch(Character::isDigit) && !sentence.contains(" of ")) {
      return;
    }
    Matcher figure = FIGURE.matcher(sentence);
    while (figure.find()) {
      boolean none = NONE.matcher(figure.group()).matches();
      boolean denied = DENIED.matcher(sentence.substring(0, figure.start())).find();
      if (!none && !denied && !Informing.isAround(sentence, figure.start())) {
        figures.add(figure.group().strip());
      }
    }
  }
}
