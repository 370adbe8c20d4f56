package dev.tocsin.paging.twilio;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Listed;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Paging;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Reading;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the incident that someone means who answers a page, with its number or without. */
record Meant(IncidentDesk desk, Who who, TextOrder.Verb verb) {
  Reading<Incident> by(@Nullable Long number) {
    if (number == null) {
      return theOnlyOne();
    }
    Incident incident = desk.incident(number);
    return incident.exists()
        ? new Reading.Clear<>(incident)
        : new Reading.Unclear<>("There is no " + Incident.name(number) + ".");
  }

  /** What still waits for an answer goes before what others have. */
  private Reading<Incident> theOnlyOne() {
    List<Incident> all =
        desk.open().stream()
            .map(Listed::incident)
            .map(desk::incident)
            .filter(incident -> incident.paging().wasPaged(who))
            .toList();
    List<Incident> waiting = all.stream().filter(this::waits).toList();
    return theOnlyOne(waiting.isEmpty() ? all : waiting);
  }

  /** Whoever has it for good has answered, however many others it takes. */
  private boolean waits(Incident incident) {
    Paging paging = incident.paging();
    return paging
        .acknowledgementOf(who)
        .map(own -> own.until() != null)
        .orElse(!paging.isSettled());
  }

  private Reading<Incident> theOnlyOne(List<Incident> some) {
    return switch (some.size()) {
      case 0 -> new Reading.Unclear<>("No open incident has paged you.");
      case 1 -> new Reading.Clear<>(some.getFirst());
      default -> new Reading.Unclear<>("Which one? Reply with one of: " + choice(some));
    };
  }

  private String choice(List<Incident> some) {
    return some.stream()
        .map(one -> "%s %d (%s)".formatted(verb.word(), one.id(), Spoken.brief(one.title(), 40)))
        .collect(Collectors.joining(", "));
  }
}
