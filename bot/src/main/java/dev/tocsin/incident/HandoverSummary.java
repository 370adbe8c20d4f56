package dev.tocsin.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the next lead must know, in a few words. */
record HandoverSummary(Incident incident, Instant now) {

  String text() {
    return Stream.of(state(), acknowledged(), measures(), actions(), update())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private Optional<String> state() {
    String severity = incident.severity().map(Severity::name).orElse("Severity not set");
    return Optional.of(
        "%s, %s, open for %s."
            .formatted(severity, incident.status().word(), since(incident.lifecycle().openedAt())));
  }

  private Optional<String> acknowledged() {
    return Optional.of(
        incident
            .paging()
            .acknowledgement()
            .map(first -> "Acknowledged by " + first.who().name() + ".")
            .orElse("Not acknowledged."));
  }

  private Optional<String> measures() {
    return list(
        "Still in place",
        incident.followUp().openMeasures().stream().map(m -> m.name() + " " + m.what()).toList());
  }

  private Optional<String> actions() {
    return list(
        "To do",
        incident.followUp().openActions().stream().map(a -> a.name() + " " + a.text()).toList());
  }

  private static Optional<String> list(String what, List<String> items) {
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(what + ": " + String.join("; ", items) + ".");
  }

  private Optional<String> update() {
    return Optional.of(
        incident
            .chronicle()
            .lastUpdateAt()
            .map(at -> "The last update was given " + since(at) + " ago.")
            .orElse("No update has been given."));
  }

  private String since(Instant instant) {
    return Phrases.span(Duration.between(instant, now));
  }
}
