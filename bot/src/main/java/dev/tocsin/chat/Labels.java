package dev.tocsin.chat;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Severity;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Service;
import dev.tocsin.oncall.SeverityRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the company calls its severities, and what its services consist of. */
public record Labels(Supplier<Roster> roster) {

  /** With the company's own name for it, if it has one. */
  String severity(Incident incident) {
    String rated = Cards.severity(incident);
    return incident
        .severity()
        .map(Severity::number)
        .map(roster.get()::severity)
        .filter(rule -> !rule.name().equals(SeverityRule.standard(rule.level()).name()))
        .map(rule -> rated + " (" + rule.name() + ")")
        .orElse(rated);
  }

  /** With its components, if it has any. */
  Optional<String> service(Incident incident) {
    return incident.lifecycle().service().map(this::service);
  }

  private String service(String name) {
    List<String> components =
        Optional.ofNullable(roster.get().duties().services().get(name))
            .map(Service::components)
            .orElse(List.of());
    return components.isEmpty() ? name : name + " (" + String.join(", ", components) + ")";
  }
}
