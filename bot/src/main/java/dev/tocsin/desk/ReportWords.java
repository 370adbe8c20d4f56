package dev.tocsin.desk;

import dev.tocsin.desk.Reports.Report;
import dev.tocsin.incident.Alert;
import dev.tocsin.incident.RecordCommand.ReportAlerts;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the words of programs fit for the record: no alert is refused for how it is said. */
final class ReportWords {
  private static final String NAMELESS = "An alert without a name";
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST = 1_000;

  /** What is not shown, and halves of letters. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{C}&&[^\n]]+");

  private ReportWords() {}

  static Report clean(Report report) {
    ReportAlerts alerts = report.alerts();
    return new Report(
        report.key(),
        report.by(),
        name(report.title()),
        report.service(),
        new ReportAlerts(clean(alerts.firing()), clean(alerts.ended())));
  }

  private static List<Alert> clean(List<Alert> alerts) {
    return alerts.stream()
        .map(
            alert ->
                new Alert(
                    Reports.hash(alert.key()),
                    name(alert.name()),
                    alert.severity(),
                    alert.at(),
                    words(alert.text()),
                    words(alert.link())))
        .toList();
  }

  /** Something is wrong also where nothing says what. */
  private static String name(String name) {
    String words = words(name);
    return words == null ? NAMELESS : cut(words.replaceAll("\\s+", " "), LONGEST_NAME);
  }

  private static @Nullable String words(@Nullable String text) {
    String clean = text == null ? "" : CONTROL.matcher(text).replaceAll(" ").strip();
    return clean.isEmpty() ? null : cut(SecretMask.mask(clean).text(), LONGEST);
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
