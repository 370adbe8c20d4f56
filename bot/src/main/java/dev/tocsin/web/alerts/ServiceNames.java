package dev.tocsin.web.alerts;

import dev.tocsin.oncall.Roster;
import dev.tocsin.web.alerts.Notification.ServiceHint;
import java.util.Optional;

/** Finds the configured service that an alert is about. */
record ServiceNames(Roster roster) {

  Optional<String> of(ServiceHint hint) {
    return hint.named().stream()
        .flatMap(word -> called(word).stream())
        .findFirst()
        .or(
            () ->
                hint.named().stream().flatMap(word -> roster.serviceIn(word).stream()).findFirst())
        .or(() -> hint.maybe().stream().flatMap(word -> called(word).stream()).findFirst());
  }

  private Optional<String> called(String word) {
    return roster.duties().services().keySet().stream().filter(word::equalsIgnoreCase).findFirst();
  }
}
