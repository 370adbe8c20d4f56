package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well drafts tell the facts of incidents: what is found, and what is cited rightly. */
final class Measured {
  private static final Map<String, Set<SectionName>> PLACES =
      Map.ofEntries(
          Map.entry("start", EnumSet.of(SectionName.DETECTION, SectionName.IMPACT)),
          Map.entry("detected", EnumSet.of(SectionName.DETECTION)),
          Map.entry("impact", EnumSet.of(SectionName.IMPACT)),
          Map.entry("affected_component", EnumSet.of(SectionName.IMPACT, SectionName.SUMMARY)),
          Map.entry("root_cause", EnumSet.of(SectionName.ROOT_CAUSE)),
          Map.entry(
              "contributing",
              EnumSet.of(
                  SectionName.CONTRIBUTING_FACTORS,
                  SectionName.ROOT_CAUSE,
                  SectionName.WENT_BADLY)),
          Map.entry("mitigated", EnumSet.of(SectionName.RESOLUTION)),
          Map.entry("resolved", EnumSet.of(SectionName.RESOLUTION)),
          Map.entry("fix", EnumSet.of(SectionName.RESOLUTION)),
          Map.entry("action_item", EnumSet.of(SectionName.ACTION_ITEMS)),
          Map.entry(
              "what_went_wrong",
              EnumSet.of(SectionName.WENT_BADLY, SectionName.CONTRIBUTING_FACTORS)),
          Map.entry("what_went_well", EnumSet.of(SectionName.WENT_WELL)));

  private static final Set<SectionName> JUDGED =
      EnumSet.of(
          SectionName.IMPACT,
          SectionName.DETECTION,
          SectionName.ROOT_CAUSE,
          SectionName.CONTRIBUTING_FACTORS,
          SectionName.RESOLUTION,
          SectionName.WENT_WELL,
          SectionName.WENT_BADLY,
          SectionName.ACTION_ITEMS);

  private int facts;
  private int found;
  private int cited;
  private int citedRightly;
  private int messages;
  private int rows;
  private int written;
  private int dropped;
  private final List<String> causesMissed = new ArrayList<>();

  void add(Incident incident, Draft draft) {
    for (Incident.Fact fact : incident.facts()) {
      Set<SectionName> places = PLACES.getOrDefault(fact.kind(), Set.of());
      facts += places.isEmpty() ? 0 : 1;
      found += places.stream().anyMatch(place -> tells(draft, place, fact)) ? 1 : 0;
    }
    for (SectionName section : JUDGED) {
      for (String id : new HashSet<>(Chat.sources(draft, section))) {
        cited++;
        citedRightly += belongs(incident, section, id) ? 1 : 0;
      }
    }
    if (incident.tellsCause()
        && incident.facts().stream()
            .filter(fact -> fact.kind().equals("root_cause"))
            .noneMatch(fact -> tells(draft, SectionName.ROOT_CAUSE, fact))) {
      causesMissed.add(incident.name());
    }
    messages += incident.said().size();
    rows += draft.timeline().size();
    dropped += draft.dropped();
    written += draft.sections().stream().mapToInt(s -> s.statements().size()).sum();
  }

  private static boolean tells(Draft draft, SectionName section, Incident.Fact fact) {
    return Chat.sources(draft, section).stream().anyMatch(fact.evidence()::contains);
  }

  private static boolean belongs(Incident incident, SectionName section, String id) {
    return incident.facts().stream()
        .filter(fact -> PLACES.getOrDefault(fact.kind(), Set.of()).contains(section))
        .anyMatch(fact -> fact.evidence().contains(id));
  }

  double recall() {
    return (double) found / facts;
  }

  double precision() {
    return (double) citedRightly / cited;
  }

  double rowsToMessages() {
    return (double) rows / messages;
  }

  double droppedShare() {
    return (double) dropped / (written + rows + dropped);
  }

  List<String> causesMissed() {
    return causesMissed;
  }
}
