package dev.tocsin.desk;

import dev.tocsin.desk.SecretMask.Masked;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masks what stands behind a name that says that it is a secret, such as {@code DB_PASSWORD=}. */
final class NamedSecrets {
  private static final List<String> SIGNS = List.of("pass", "pwd", "secret", "token", "key");

  /** Quotes may be escaped, as in JSON that stands within JSON. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<name>password|passwd|passphrase|pwd|(?<=[_-])pass(?![a-z])|secret|token"
              + "|(?:api|access|private|signing|encryption|account)[_-]?key)"
              + "(?<more>[\\w-]{0,40})\\\\{0,8}[\"']?(?<by>[ \\t]{0,3}[=:]>?[ \\t]{0,3})"
              + "(?:\"(?<double>(?:[^\"\\\\\\r\\n]|\\\\.){6,400}+)|'(?<single>[^'\\r\\n]{6,400})"
              + "|\\\\{1,8}[\"'](?<nested>[^\"'\\\\\\r\\n]{6,400})"
              + "|(?<bare>[^\\s\"',;]{6,400})(?:(?=(?<on>[,;]?[ \\t]+[A-Za-z]))|))",
          Pattern.CASE_INSENSITIVE);

  /** These hide what people say, too; the others are made by machines. */
  private static final Set<String> PASSWORD =
      Set.of("password", "passwd", "passphrase", "pwd", "pass");

  private static final List<String> VALUES = List.of("double", "single", "nested", "bare");

  private static final Pattern FLAG =
      Pattern.compile(
          "--[a-z-]{0,20}(?:password|secret|token|(?:api|access)-key)[ \\t]+"
              + "(?<bare>[^\\s\"',;/~.-][^\\s\"',;]{5,400})",
          Pattern.CASE_INSENSITIVE);

  /** Names that go on like this speak of the secret, and do not hold it. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "s|iz.*|ary|less|.*[_-]?(?:file|path|url|uri|name|type|ttl|count|limit|length|policy"
              + "|expir[a-z]*|resets?|bucket|version|rotation|manager|store|ref|age|errors?|status"
              + "|code|exceptions?)s?",
          Pattern.CASE_INSENSITIVE);

  /** A name goes on with a word, but not as the names of environment variables do. */
  private static final Pattern GOES_ON = Pattern.compile("[_-].*[a-z].*|[A-Z][a-z].*");

  /** Which secret it is, as against something that only has to do with it. */
  private static final Pattern WHICH =
      Pattern.compile(
          ".*(?:id|key|base|hash|salt|value|secret|token|pass(?:word|wd|phrase)?|pwd|prod(?:uction)?"
              + "|stag(?:e|ing)|dev(?:elopment)?|test|live|new|old|admin|root|user|db|ro|rw|[0-9]+)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MEASURE =
      Pattern.compile("[0-9][0-9.,]*(?:%|[a-zµ]{1,3})?(?:/[a-z]{1,3})?");

  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  /** Where a secret is kept. */
  private static final Pattern PLACE = Pattern.compile("[a-z-]{2,20}(?:/[a-z-]{2,20})+");

  /** Taken from elsewhere, or left out by whoever wrote it. */
  private static final Pattern STAND_IN =
      Pattern.compile(
          "\\[masked].*|\\$\\{.*|\\$\\(.*|\\$[A-Z_][A-Z0-9_]*|\\{\\{.*|<.*|%[A-Za-z(].*|[*•.xX]+"
              + "|https?://.*");

  /** Words are in small letters but for the first. */
  private static final Pattern RANDOM =
      Pattern.compile("[0-9]|[a-z][A-Z]|[^A-Za-z.,:;!?()'’/_-].*[A-Za-z]|[A-Za-z]{20}");

  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.*|[0-9]{1,2}:[0-9]{2}.*");

  private NamedSecrets() {}

  /**
   * @param small the text in small letters
   */
  static boolean mayBeIn(String small) {
    return SIGNS.stream().anyMatch(small::contains);
  }

  static Masked mask(Masked before) {
    Masked named = mask(before, NAMED, NamedSecrets::named);
    return mask(named, FLAG, NamedSecrets::flagged);
  }

  /** Says which group of a match is the secret, or nothing. */
  private interface Judge {
    String secret(Matcher match);
  }

  private static Masked mask(Masked before, Pattern pattern, Judge judge) {
    String text = before.text();
    Matcher match = pattern.matcher(text);
    StringBuilder out = new StringBuilder();
    int done = 0;
    int secrets = before.secrets();
    while (match.find()) {
      String secret = judge.secret(match);
      if (!secret.isEmpty()) {
        out.append(text, done, match.start(secret)).append(SecretMask.MASK);
        done = match.end(secret);
        secrets++;
      }
    }
    return new Masked(out.append(text, done, text.length()).toString(), secrets);
  }

  private static String flagged(Matcher match) {
    String value = match.group("bare");
    return looksRandom(value) && !STAND_IN.matcher(value).matches() ? "bare" : "";
  }

  private static String named(Matcher match) {
    String group =
        VALUES.stream().filter(each -> match.group(each) != null).findFirst().orElseThrow();
    String value = match.group(group);
    boolean isFolder = match.group("name").equalsIgnoreCase("pwd") && value.startsWith("/");
    boolean isLeft =
        isFolder
            || STAND_IN.matcher(value).matches()
            || PlainWords.isState(value)
            || isAbout(match, group, value);
    return isLeft || !isSecret(match, group, value) ? "" : group;
  }

  /** Whether the name is that of something else, such as a service that issues tokens. */
  private static boolean isAbout(Matcher match, String group, String value) {
    String more = match.group("more");
    if (ABOUT.matcher(more).matches()) {
      return true;
    }
    boolean isOther = GOES_ON.matcher(more).matches() && !WHICH.matcher(more).matches();
    boolean isSaid = match.group("by").endsWith(": ");
    boolean isNumbered = more.startsWith("_") && DIGIT.matcher(value).find();
    boolean isHeld = looksRandom(value) && (isNumbered || !group.equals("bare"));
    return isOther && (MEASURE.matcher(value).matches() || (isSaid && !isHeld));
  }

  private static boolean isSecret(Matcher match, String group, String value) {
    boolean isPassword = PASSWORD.contains(match.group("name").toLowerCase(Locale.ROOT));
    boolean isSaid = group.equals("bare") && match.group("by").endsWith(" ");
    if (!isSaid) {
      return isPassword || !PLACE.matcher(value).matches();
    }
    boolean goesOn = match.group("on") != null;
    if (isPassword) {
      return !TIME.matcher(value).matches() && !(goesOn && PlainWords.isPlain(value));
    }
    boolean isProse = goesOn || match.group("by").contains(":");
    return !isProse || looksRandom(value);
  }

  private static boolean looksRandom(String value) {
    return RANDOM.matcher(value).find() && !TIME.matcher(value).matches();
  }
}
