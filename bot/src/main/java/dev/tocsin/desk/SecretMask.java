package dev.tocsin.desk;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a message what looks like a secret, before it is stored anywhere. */
public final class SecretMask {
  /** What stands where a secret stood. */
  public static final String MASK = "[masked]";

  /** Those that tell what they are by how they look. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              List.of("private key"),
              "()-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\\s\\S]*?(-----END [A-Z ]*PRIVATE"
                  + " KEY(?: BLOCK)?-----|\\z)"),
          new Kind(
              List.of("://"),
              "(?i)(\\b[a-z][a-z0-9+.-]{1,20}://[^\\s:/@]{0,200}:)(?!\\[masked]|[0-9]{1,5}[/?#])"
                  + "[^\\s@]{1,200}(?=@(?!sha(?:256|512):))"),
          new Kind(List.of("akia", "asia"), "()\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"),
          new Kind(List.of("xox"), "()\\bxox[a-eoprs]-[A-Za-z0-9-]{10,}"),
          new Kind(List.of("xapp-"), "()\\bxapp-[A-Za-z0-9-]{10,}"),
          new Kind(
              List.of("ghp", "gho", "ghu", "ghs", "ghr", "glpat", "github_pat"),
              "()\\b(?:ghp|gho|ghu|ghs|ghr|glpat|github_pat)[_-][A-Za-z0-9_-]{16,}"),
          new Kind(List.of("k_live_", "k_test_"), "()\\b[sr]k_(?:live|test)_[A-Za-z0-9]{10,}"),
          new Kind(
              List.of("sk-"),
              "()\\bsk-(?:(?:ant|proj|svcacct|admin)-[A-Za-z0-9_-]{16,}|[A-Za-z0-9]{32,})"),
          new Kind(List.of("aiza"), "()\\bAIza[A-Za-z0-9_-]{30,}"),
          new Kind(List.of("npm_", "hf_"), "()\\b(?:npm|hf)_[A-Za-z0-9]{24,}"),
          new Kind(List.of("whsec_"), "()\\bwhsec_[A-Za-z0-9+/]{16,}=*"),
          new Kind(List.of("sg."), "()\\bSG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}"),
          new Kind(
              List.of("hooks.slack.com/", "/api/webhooks/"),
              "(hooks\\.slack\\.com/[a-z]{1,20}/|/api/webhooks/[0-9]{1,25}/)[A-Za-z0-9/_-]{10,}"),
          new Kind(
              List.of("eyj"), "()\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}"),
          new Kind(List.of("bearer"), "(?i)(\\bBearer\\s+)[A-Za-z0-9._~+/-]{16,}=*"),
          new Kind(List.of("basic"), "(?i)(\\bBasic\\s+)(?=[A-Za-z+/]*[0-9=])[A-Za-z0-9+/]{8,}=*"));

  private SecretMask() {}

  /**
   * Each leaves its first group and masks the rest.
   *
   * @param signs a text without any of them, in small letters, holds none
   */
  private record Kind(List<String> signs, Pattern pattern) {
    Kind(List<String> signs, String pattern) {
      this(signs, Pattern.compile(pattern));
    }

    boolean mayBeIn(String small) {
      return signs.stream().anyMatch(small::contains);
    }

    Masked mask(Masked before) {
      Matcher matcher = pattern.matcher(before.text());
      StringBuilder out = new StringBuilder();
      int secrets = before.secrets();
      while (matcher.find()) {
        matcher.appendReplacement(out, Matcher.quoteReplacement(matcher.group(1) + MASK));
        secrets++;
      }
      return new Masked(matcher.appendTail(out).toString(), secrets);
    }
  }

  /**
   * A text without its secrets.
   *
   * @param secrets how many were masked
   */
  public record Masked(String text, int secrets) {}

  public static Masked mask(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    Masked masked = new Masked(text, 0);
    for (Kind kind : KINDS) {
      masked = kind.mayBeIn(small) ? kind.mask(masked) : masked;
    }
    return NamedSecrets.mayBeIn(small) ? NamedSecrets.mask(masked) : masked;
  }
}
