package dev.tocsin.web.alerts;

import dev.tocsin.incident.Severity;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words by which programs say how bad it is. */
final class Ratings {
  private static final Pattern NUMBER = Pattern.compile("(?:sev(?:erity)?|p)?[ -]?([1-4])");

  private Ratings() {}

  /** A word that says nothing known leaves it unrated. */
  static Optional<Severity> of(String said) {
    String word = said.strip().toLowerCase(Locale.ROOT);
    Matcher number = NUMBER.matcher(word);
    if (number.matches()) {
      return Optional.of(Severity.of(Integer.parseInt(number.group(1))));
    }
    return switch (word) {
      case "critical", "page", "fatal", "emergency" -> Optional.of(Severity.SEV1);
      case "error", "high", "major" -> Optional.of(Severity.SEV2);
      case "warning", "warn", "medium", "minor" -> Optional.of(Severity.SEV3);
      case "info", "low", "notice" -> Optional.of(Severity.SEV4);
      default -> Optional.empty();
    };
  }
}
