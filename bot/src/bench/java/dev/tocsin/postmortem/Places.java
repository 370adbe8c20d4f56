package dev.tocsin.postmortem;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which parts of a draft a reader looks for which kind of fact. */
final class Places {
  /** The parts in which every citation is judged. */
  static final List<String> JUDGED =
      List.of(
          "impact",
          "detection",
          "root_cause",
          "contributing_factors",
          "resolution",
          "went_well",
          "went_badly",
          "action_items");

  static final String TIMELINE = "timeline";

  private static final Map<String, Set<String>> OF =
      Map.ofEntries(
          Map.entry("start", Set.of("detection", "impact", TIMELINE)),
          Map.entry("detected", Set.of("detection")),
          Map.entry("impact", Set.of("impact")),
          Map.entry("affected_component", Set.of("impact", "summary")),
          Map.entry("root_cause", Set.of("root_cause")),
          Map.entry("contributing", Set.of("contributing_factors", "root_cause", "went_badly")),
          Map.entry("mitigated", Set.of("resolution")),
          Map.entry("resolved", Set.of("resolution")),
          Map.entry("fix", Set.of("resolution")),
          Map.entry("action_item", Set.of("action_items")),
          Map.entry("what_went_wrong", Set.of("went_badly", "contributing_factors")),
          Map.entry("what_went_well", Set.of("went_well")));

  private Places() {}

  static Set<String> of(String kind) {
    return OF.getOrDefault(kind, Set.of());
  }
}
