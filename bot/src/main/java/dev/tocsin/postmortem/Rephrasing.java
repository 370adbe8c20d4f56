package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes sentences that were put otherwise, one by one: each has to pass the same check as the
 * drafter's own and say what the plain one says, or the plain sentence stays.
 */
public final class Rephrasing {
  private static final Set<SectionName> SECTIONS =
      Set.of(
          SectionName.SUMMARY, SectionName.IMPACT, SectionName.ROOT_CAUSE, SectionName.RESOLUTION);

  private final Draft plain;
  private final Map<String, Source> sources = new HashMap<>();
  private final Grounding grounding;

  private Rephrasing(Draft plain) {
    this.plain = plain;
    Set<String> people = new HashSet<>();
    for (Evidence one : plain.evidence()) {
      sources.put(one.id(), new Source(one, one.text() + "\n" + one.who(), List.of(one.at())));
      people.add(one.who().toLowerCase(Locale.ROOT));
    }
    this.grounding = new Grounding(sources::get, people, plain.zone());
  }

  /** A sentence that may be put otherwise, by an id of its own. */
  public record Line(String id, String text) {}

  /**
   * A draft with the sentences that passed.
   *
   * @param refused how many did not
   */
  public record Result(Draft draft, int taken, int refused) {}

  /** The sentences of the sections that are read first. */
  public static List<Line> lines(Draft plain) {
    List<Line> lines = new ArrayList<>();
    for (Section section : plain.sections()) {
      for (int i = 0; i < section.statements().size() && SECTIONS.contains(section.name()); i++) {
        lines.add(new Line(id(section, i), section.statements().get(i).text()));
      }
    }
    return lines;
  }

  private static String id(Section section, int number) {
    return section.name().wire() + "-" + number;
  }

  /** The draft with what was put otherwise, where that holds. */
  public static Result applied(Draft plain, Map<String, String> otherwise) {
    return new Rephrasing(plain).applied(otherwise);
  }

  private Result applied(Map<String, String> otherwise) {
    int taken = 0;
    int refused = 0;
    List<Section> sections = new ArrayList<>();
    for (Section section : plain.sections()) {
      List<Statement> statements = new ArrayList<>();
      for (int i = 0; i < section.statements().size(); i++) {
        Statement before = section.statements().get(i);
        String text = SECTIONS.contains(section.name()) ? otherwise.get(id(section, i)) : null;
        boolean holds = text != null && holds(text.strip(), before);
        taken += text != null && holds && !text.strip().equals(before.text()) ? 1 : 0;
        refused += text != null && !holds ? 1 : 0;
        statements.add(
            text != null && holds ? new Statement(text.strip(), before.sources()) : before);
      }
      sections.add(new Section(section.name(), section.status(), statements));
    }
    Draft draft =
        new Draft(
            plain.incident(),
            plain.zone(),
            sections,
            plain.timeline(),
            plain.durations(),
            plain.dropped(),
            plain.evidence(),
            plain.like());
    return new Result(draft, taken, refused);
  }

  private boolean holds(String text, Statement before) {
    return !text.isEmpty()
        && text.indexOf('\n') < 0
        && grounding.holds(text, before.sources())
        && Faithful.isFaithful(text, before.text());
  }
}
