package dev.tocsin.postmortem;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An incident to learn from: its messages, its facts, and what a careful reader cited if known. */
record Sample(
    String name, Origin origin, CaseFile file, List<Fact> facts, Map<String, Set<String>> reader) {

  /** Where an incident comes from; what is kept or unread is never learned from. */
  enum Origin {
    PUBLIC,
    INVENTED,
    FITTED,
    KEPT,
    UNREAD
  }

  /**
   * @param whole whether the evidence alone tells the fact
   */
  record Fact(String kind, Set<String> evidence, boolean whole) {}

  static Sample of(Incident incident, Origin origin) {
    CaseFile file = new CaseFile(Header.none(), incident.said(), List.of(), incident.zone());
    List<Fact> facts =
        incident.facts().stream()
            .map(fact -> new Fact(fact.kind(), fact.evidence(), true))
            .toList();
    return new Sample(incident.name(), origin, file, facts, Map.of());
  }

  /** The messages that evidence a fact for which readers would look in this part. */
  Set<String> evidence(String part) {
    return facts.stream()
        .filter(fact -> Places.of(fact.kind()).contains(part))
        .flatMap(fact -> fact.evidence().stream())
        .collect(Collectors.toSet());
  }

  Set<String> citedByReader(String part) {
    return reader.getOrDefault(part, Set.of());
  }
}
