package dev.tocsin.postmortem;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whether a clause says that people outside were told of it: how many were told is not how many
 * were hit.
 */
final class Informing {
  private static final Set<String> TOLD =
      words(
          "texted texting emailed emailing e-mailed mailed mailing notified notifying informed"
              + " informing told telling phoned phoning called calling rang messaged messaging"
              + " warned warning contacted contacting wrote writing");

  private static final Set<String> PASSIVE = words("were was been being are got is");

  private static final Set<String> AUXILIARIES =
      words("have has had just now also already and then ok so am are i'm we're to all");

  /** They may tell others, and are of the company. */
  private static final Set<String> OURS =
      words("i we i've we've they support office helpdesk comms sales marketing team the our desk");

  /** Those outside, besides the words for people who use what is run. */
  private static final Set<String> WHOM =
      words(
          "parents families accounts companies fans drivers travellers audience shops stores"
              + " crews pupils everyone everybody them");

  /** They stand for those outside only where nothing follows. */
  private static final Set<String> WHOLE = words("all each both those");

  /** Behind one of these stands what was told: "told us that members can't pay". */
  private static final Set<String> TOLD_SO =
      words("us me that it they we i you he she what how why when about");

  /** Whoever stands before one of these is spoken of: "told ada members are logged out". */
  private static final Set<String> SPOKEN_OF =
      words(
          "is are was were has have had can could will would should must may might get gets got"
              + " see sees do does did keep lose miss need still");

  private static final int NEAR = 6;

  private static final Set<String> NOTICES =
      words("banner board notice note announcement newsletter statuspage");

  private static final Set<String> POSTED = words("updated posted put published pinned changed up");

  /** With one of these it was the mishap itself that told them. */
  private static final Set<String> MISHAP =
      words("twice wrong mistake accidentally duplicate again thrice times");

  private static final Pattern HIT = Pattern.compile("^[^,;:.]*?\\b(?:who|whose|affected|hit)\\b");
  private static final String CLAUSE_ENDS = ",;:.!?";

  private Informing() {}

  /** Whether the clause around that place of a sentence tells it, and not of those who were hit. */
  static boolean isAround(String sentence, int at) {
    int from = at;
    while (from > 0 && !isEnd(sentence, from - 1)) {
      from--;
    }
    int to = at;
    while (to < sentence.length() && !isEnd(sentence, to)) {
      to++;
    }
    return !HIT.matcher(sentence.substring(at, to)).find()
        && tells(Words.of(sentence.substring(from, to)));
  }

  /** Whether its first clause tells it. */
  static boolean opens(String sentence) {
    return isAround(sentence, 0);
  }

  private static boolean isEnd(String sentence, int i) {
    return CLAUSE_ENDS.indexOf(sentence.charAt(i)) >= 0
        && (i + 1 == sentence.length() || sentence.charAt(i + 1) == ' ');
  }

  /** Whether it says that somebody of the company told those outside, or that these were told. */
  static boolean tells(List<String> words) {
    if (words.stream().anyMatch(MISHAP::contains)) {
      return false;
    }
    return isPosted(words)
        || IntStream.range(0, words.size())
            .filter(i -> TOLD.contains(words.get(i)))
            .anyMatch(i -> isActive(words, i) || isPassive(words, i));
  }

  private static boolean isPosted(List<String> words) {
    boolean page = words.contains("status") && words.contains("page");
    return (page || words.stream().anyMatch(NOTICES::contains))
        && words.stream().anyMatch(POSTED::contains);
  }

  private static boolean isActive(List<String> words, int verb) {
    List<String> subject =
        words.subList(0, verb).stream().filter(word -> !AUXILIARIES.contains(word)).toList();
    boolean ours =
        subject.stream().allMatch(OURS::contains)
            || (subject.size() == 1 && isName(subject.getFirst()));
    boolean passive = verb > 0 && words.get(verb - 1).equals("were");
    return ours && !passive && hasWhom(words.subList(verb + 1, words.size()));
  }

  /** Whether those outside are whom it tells, and not what it tells of. */
  private static boolean hasWhom(List<String> told) {
    if (told.size() == 1 && WHOLE.contains(told.getFirst())) {
      return true;
    }
    for (int i = 0; i < Math.min(NEAR, told.size()); i++) {
      String word = told.get(i);
      if (isWhom(word)) {
        return i + 1 == told.size() || !isSpokenOf(told.get(i + 1));
      }
      if (TOLD_SO.contains(word) || isSpokenOf(word)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isSpokenOf(String next) {
    return SPOKEN_OF.contains(next) || Vocabulary.of("<not>").contains(next);
  }

  /** "All members were texted" or "members informed", and not "members called us". */
  private static boolean isPassive(List<String> words, int verb) {
    boolean last = verb == words.size() - 1;
    return verb > 0
        && (PASSIVE.contains(words.get(verb - 1)) || last)
        && words.subList(0, verb).stream().anyMatch(word -> isWhom(word) || WHOLE.contains(word))
        && (last || words.get(verb + 1).equals("by"))
        && !words.get(verb).equals("called");
  }

  private static boolean isWhom(String word) {
    return WHOM.contains(word) || Vocabulary.of("<folk>").contains(word);
  }

  private static boolean isName(String word) {
    return !isWhom(word)
        && !Vocabulary.of("<part>").contains(word)
        && !Vocabulary.of("<change>").contains(word);
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
