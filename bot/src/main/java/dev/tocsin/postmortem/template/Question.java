package dev.tocsin.postmortem.template;

import dev.tocsin.postmortem.Certainty;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Section;
import dev.tocsin.postmortem.SectionName;

/** What a postmortem has to answer before it is published, and the section that answers it. */
public record Question(SectionName section, String text) {

  /** A section without a sentence answers nothing, and neither does a cause that nobody knows. */
  public boolean isAnsweredIn(Draft draft) {
    Section answer = draft.section(section);
    return !answer.statements().isEmpty() && answer.status() != Certainty.UNKNOWN;
  }
}
