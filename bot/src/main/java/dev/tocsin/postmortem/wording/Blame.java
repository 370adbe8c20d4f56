package dev.tocsin.postmortem.wording;

import dev.tocsin.postmortem.wording.Remark.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds people who stand in a text as what caused it. */
final class Blame {
  private static final String FAULT =
      "(?:broke|breaks|caused|causes|forgot|forgets|failed to|fails to|deleted|dropped|wiped|"
          + "misconfigured|mistyped|overlooked|missed|ignored|neglected|messed|screwed|botched|"
          + "did(?:n['’]t| not) (?:check|test|notice|think|read)|took (?:\\w+ ){0,3}down)";
  private static final String INSTEAD =
      "A person is no cause. Write what changed and what let it through, such as “a configuration"
          + " change that no test covered”.";
  private static final String SOMEONE =
      "someone|somebody|an? (?:\\w+ )?(?:engineer|developer|operator|admin|colleague|employee"
          + "|intern)|the new (?:hire|guy)";

  private final Pattern culprit;

  /**
   * @param names of everybody who might be named, in full or by the first name
   */
  Blame(Collection<String> names) {
    String people =
        Stream.concat(
                names.stream()
                    .flatMap(Blame::forms)
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote),
                Stream.of(SOMEONE))
            .collect(Collectors.joining("|", "(?:", ")"));
    String said = "(?:,? (?:at )?\\d\\d:\\d\\d)?: ?[\"“]?(?:sorry,? )?(?:i|we)";
    culprit =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:"
                + (people + "(?:" + said + ")?(?: \\w+){0,2}? " + FAULT + "\\b")
                + ("|(?:caused|broken|triggered|deleted|introduced) by " + people)
                + ("|because of " + people + "(?: |['’]s )")
                + ("|" + people + "['’]s? (?:\\w+ )?(?:mistake|error|fault|typo|slip|oversight)")
                + ("|(?:mistake|error|fault|typo|oversight) (?:by|of) " + people)
                + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Who is called by a word of one letter or two can't be told from ordinary words. */
  private static Stream<String> forms(String name) {
    String whole = name.strip();
    int space = whole.indexOf(' ');
    return Stream.of(whole, space < 0 ? whole : whole.substring(0, space))
        .filter(form -> form.length() > 2);
  }

  Optional<Remark> in(String sentence) {
    return culprit
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .findFirst()
        .map(found -> new Remark(Kind.BLAME, found.strip(), INSTEAD));
  }
}
