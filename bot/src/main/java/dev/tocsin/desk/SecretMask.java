package dev.tocsin.desk;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a message what looks like a secret, before it is stored anywhere. */
public final class SecretMask {
  /** What stands where a secret stood. */
  public static final String MASK = "[masked]";

  /** Each leaves its first group, if it has one, and masks the rest. */
  private static final List<Pattern> SECRETS =
      List.of(
          Pattern.compile(
              "()-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(-----END [A-Z ]*PRIVATE"
                  + " KEY-----|\\z)"),
          Pattern.compile(
              "(\\b[a-z][a-z0-9+.-]{1,20}://[^\\s:/@]{1,200}:)[^\\s@/]{1,200}(?=@)",
              Pattern.CASE_INSENSITIVE),
          Pattern.compile("()\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"),
          Pattern.compile("()\\bxox[abeoprs]-[A-Za-z0-9-]{10,}"),
          Pattern.compile("()\\bxapp-[A-Za-z0-9-]{10,}"),
          Pattern.compile("()\\b(?:ghp|gho|ghu|ghs|ghr|glpat|github_pat)[_-][A-Za-z0-9_-]{16,}"),
          Pattern.compile("()\\b[sr]k_(?:live|test)_[A-Za-z0-9]{10,}"),
          Pattern.compile("()\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}"),
          Pattern.compile("(\\bBearer\\s+)[A-Za-z0-9._~+/-]{16,}=*", Pattern.CASE_INSENSITIVE),
          Pattern.compile(
              "(\\b(?:password|passwd|secret|api[_-]?key|access[_-]?token|auth[_-]?token)[\"']?\\s*[=:]\\s*[\"']?)[^\\s\"',;]{6,}",
              Pattern.CASE_INSENSITIVE));

  private SecretMask() {}

  /**
   * A text without its secrets.
   *
   * @param secrets how many were masked
   */
  public record Masked(String text, int secrets) {}

  public static Masked mask(String text) {
    String masked = text;
    int secrets = 0;
    for (Pattern pattern : SECRETS) {
      Matcher matcher = pattern.matcher(masked);
      StringBuilder out = new StringBuilder();
      while (matcher.find()) {
        matcher.appendReplacement(out, Matcher.quoteReplacement(matcher.group(1) + MASK));
        secrets++;
      }
      masked = matcher.appendTail(out).toString();
    }
    return new Masked(masked, secrets);
  }
}
