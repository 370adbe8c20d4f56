package dev.tocsin.postmortem;

import java.util.Arrays;
import java.util.List;

/** Writes a draft from a case file by rules alone: the same file always yields the same draft. */
public final class Drafter {
  private Drafter() {}

  /** The draft of what this file tells. */
  public static Draft draft(CaseFile file) {
    List<Section> sections =
        Arrays.stream(SectionName.values())
            .map(name -> new Section(name, Certainty.UNKNOWN, List.of()))
            .toList();
    return new Draft(file.header(), file.zone(), sections, List.of(), List.of(), 0, List.of());
  }
}
