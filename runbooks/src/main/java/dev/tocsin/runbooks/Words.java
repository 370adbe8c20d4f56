package dev.tocsin.runbooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts text into words and reduces each to a stem, so that 'expired' meets 'expiring'. */
final class Words {

  private static final Pattern APOSTROPHE = Pattern.compile("['’]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern LATIN = Pattern.compile("[a-z]+");
  private static final Pattern PLURAL = Pattern.compile("[^siu]s$");
  private static final Pattern ENDING = Pattern.compile("(ing|ed|(?<=..)ly)$");
  private static final Pattern VOWEL = Pattern.compile("[aeiouy]");
  private static final Pattern DOUBLED = Pattern.compile("([bdgmnprt])\\1$");
  private static final Pattern FINAL_VOWEL = Pattern.compile("(ie|[eiy])$");
  private static final Set<String> COMMON =
      Set.copyOf(
          stemsOf(
              """
              a an and are as at be been but by can cant could did do does dont down for from
              get got had has have he her here his how i if in into is isnt it its just me my new
              no not now of off on one or our out over please she so some than thanks that the
              their them then there these they this to too two up us was we went were what when
              where which who why will with wont you your
              alert bad broken bug down error fail failed failure fix help incident issue now
              outage problem urgent work working
              """));

  private Words() {}

  static List<String> stemsOf(String text) {
    String plain = APOSTROPHE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    return Arrays.stream(BETWEEN_WORDS.split(plain))
        .filter(word -> !word.isEmpty())
        .map(Words::stem)
        .collect(Collectors.toUnmodifiableList());
  }

  static boolean isCommon(String stem) {
    return stem.length() == 1 || COMMON.contains(stem);
  }

  private static String stem(String word) {
    if (word.length() < 4 || !LATIN.matcher(word).matches()) {
      return word;
    }
    return withoutFinalVowel(withoutEnding(withoutPlural(word)));
  }

  private static String withoutPlural(String word) {
    return PLURAL.matcher(word).find() ? word.substring(0, word.length() - 1) : word;
  }

  private static String withoutEnding(String word) {
    if (word.endsWith("ation") && word.length() >= 9) {
      return word.substring(0, word.length() - 5);
    }
    String cut = ENDING.matcher(word).replaceFirst("");
    if (cut.length() == word.length() || cut.length() < 3 || !VOWEL.matcher(cut).find()) {
      return word;
    }
    return DOUBLED.matcher(cut).find() ? cut.substring(0, cut.length() - 1) : cut;
  }

  private static String withoutFinalVowel(String word) {
    return word.length() > 3 ? FINAL_VOWEL.matcher(word).replaceFirst("") : word;
  }
}
