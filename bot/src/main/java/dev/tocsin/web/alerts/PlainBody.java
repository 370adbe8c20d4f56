package dev.tocsin.web.alerts;

import dev.tocsin.incident.Alert;
import dev.tocsin.incident.RecordCommand.ReportAlerts;
import dev.tocsin.oncall.Reading;
import dev.tocsin.web.alerts.Notification.ServiceHint;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One alert in Tocsin's own form, as a script sends it. */
record PlainBody(Fields body, Instant now) {
  private static final String PROGRAM = "A program";
  private static final int LONGEST_NAME = 40;

  Reading<Notification> read() {
    Optional<String> title = body.text("title");
    if (title.isEmpty()) {
      return new Reading.Unclear<>(AlertBody.FORMS);
    }
    return switch (body.text("status").orElse("firing").toLowerCase(Locale.ROOT)) {
      case "firing" -> told(title.get(), true);
      case "resolved" -> told(title.get(), false);
      default -> new Reading.Unclear<>("\"status\" is \"firing\" or \"resolved\".");
    };
  }

  private Reading<Notification> told(String title, boolean fires) {
    String key = body.text("key").orElse(title);
    List<Alert> alert =
        List.of(
            new Alert(
                key,
                title,
                body.text("severity").flatMap(Ratings::of).orElse(null),
                now,
                body.text("text").orElse(null),
                body.link("link").orElse(null)));
    ReportAlerts alerts =
        fires ? new ReportAlerts(alert, List.of()) : new ReportAlerts(List.of(), alert);
    ServiceHint service = new ServiceHint(body.text("service").stream().toList(), List.of());
    return new Reading.Clear<>(new Notification(program(), key, title, service, alerts));
  }

  /** It chooses its name, but not to pass for a person. */
  private String program() {
    String name = body.text("source").orElse("").replaceAll("[\\p{C}\\s]+", " ").strip();
    return name.isEmpty()
        ? PROGRAM
        : name.substring(0, Math.min(name.length(), LONGEST_NAME)) + " (a program)";
  }
}
