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

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<name>password|passwd|passphrase|pwd|secret|token"
              + "|(?:api|access|private|signing|encryption|account)[_-]?key)"
              + "(?<more>[\\w-]{0,40})[\"']?(?<by>[ \\t]{0,3}[=:]>?[ \\t]{0,3})"
              + "(?:\"(?<double>[^\"\\r\\n]{6,400})|'(?<single>[^'\\r\\n]{6,400})"
              + "|(?<bare>[^\\s\"',;]{6,400})(?:(?=(?<on>[,;]?[ \\t]+[A-Za-z]))|))",
          Pattern.CASE_INSENSITIVE);

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
              + "|code)s?",
          Pattern.CASE_INSENSITIVE);

  /** Taken from elsewhere, or left out by whoever wrote it. */
  private static final Pattern STAND_IN =
      Pattern.compile(
          "\\[masked].*|\\$\\{.*|\\$\\(.*|\\$[A-Z_][A-Z0-9_]*|\\{\\{.*|<.*|%[A-Za-z(].*|[*•.xX]+"
              + "|https?://.*");

  /** Words are in small letters but for the first. */
  private static final Pattern RANDOM =
      Pattern.compile("[0-9]|[a-z][A-Z]|[^A-Za-z.,:;!?()'’/_-].*[A-Za-z]|[A-Za-z]{20}");

  private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.*|[0-9]{1,2}:.*");

  /** How a secret may be said to be. */
  private static final Set<String> STATES =
      Set.of(
          "absent",
          "accepted",
          "broken",
          "changed",
          "correct",
          "deleted",
          "denied",
          "disabled",
          "enabled",
          "expired",
          "expires",
          "exposed",
          "failed",
          "failing",
          "fails",
          "hidden",
          "incorrect",
          "invalid",
          "leaked",
          "masked",
          "missing",
          "needed",
          "nothing",
          "optional",
          "present",
          "redacted",
          "refreshed",
          "refused",
          "rejected",
          "removed",
          "renewed",
          "required",
          "revoked",
          "rotated",
          "unchanged",
          "undefined",
          "unknown",
          "unused");

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
        match.group("double") != null
            ? "double"
            : match.group("single") != null ? "single" : "bare";
    String value = match.group(group);
    boolean isAbout = ABOUT.matcher(match.group("more")).matches();
    boolean isFolder = match.group("name").equalsIgnoreCase("pwd") && value.startsWith("/");
    return isAbout || isFolder || !isSecret(match, group, value) ? "" : group;
  }

  private static boolean isSecret(Matcher match, String group, String value) {
    if (STAND_IN.matcher(value).matches() || isState(value)) {
      return false;
    }
    boolean isApart = match.group("by").endsWith(" ");
    boolean isProse = group.equals("bare") && isApart && match.group("on") != null;
    return !isProse || looksRandom(value);
  }

  private static boolean isState(String value) {
    String word = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+$", "");
    return STATES.contains(word);
  }

  private static boolean looksRandom(String value) {
    return RANDOM.matcher(value).find() && !TIME.matcher(value).matches();
  }
}
