package dev.tocsin.postmortem;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the course of events tells is not told again, in the same words, as a lesson from it. */
final class OnceTold {
  private static final Set<SectionName> LESSONS =
      EnumSet.of(
          SectionName.CONTRIBUTING_FACTORS,
          SectionName.WENT_WELL,
          SectionName.WENT_BADLY,
          SectionName.LUCKY);

  private final Set<String> texts = new HashSet<>();

  /** Of a section, in the order of the document, what no section before it tells. */
  List<Told> of(SectionName section, List<Told> told) {
    List<Told> fresh =
        told.stream()
            .filter(one -> !LESSONS.contains(section) || !texts.contains(one.text()))
            .toList();
    fresh.forEach(one -> texts.add(one.text()));
    return fresh;
  }
}
