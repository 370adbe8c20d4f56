package dev.tocsin.postmortem.life;

import dev.tocsin.postmortem.Certainty;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Evidence;
import dev.tocsin.postmortem.Section;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays people's answers on the cause over a draft; of two about the same the later one counts. */
public final class Verdicts {
  private static final String UNSURE = "^A possible cause(, not confirmed by anything here,)?";

  private final List<Verdict> verdicts;

  private Verdicts(List<Verdict> verdicts) {
    Map<List<String>, Verdict> latest = new LinkedHashMap<>();
    verdicts.forEach(verdict -> latest.put(verdict.about(), verdict));
    this.verdicts = List.copyOf(latest.values());
  }

  public static Draft applied(Draft draft, List<Verdict> verdicts) {
    return verdicts.isEmpty() ? draft : new Verdicts(verdicts).applied(draft);
  }

  private Draft applied(Draft draft) {
    List<Section> sections =
        draft.sections().stream()
            .map(
                section ->
                    switch (section.name()) {
                      case ROOT_CAUSE -> cause(section);
                      case SUMMARY -> summary(section);
                      case RESOLUTION -> resolution(section, draft.section(SectionName.ROOT_CAUSE));
                      default -> section;
                    })
            .toList();
    List<Evidence> evidence =
        Stream.concat(draft.evidence().stream(), verdicts.stream().map(Verdict::evidence))
            .sorted(Comparator.comparing(Evidence::at))
            .toList();
    return new Draft(
        draft.incident(),
        draft.zone(),
        sections,
        draft.timeline(),
        draft.durations(),
        draft.dropped(),
        evidence);
  }

  /** What was confirmed stands alone; what was ruled out is no cause any more. */
  private Section cause(Section section) {
    List<Statement> confirmed =
        section.statements().stream()
            .flatMap(one -> on(one, true).map(yes -> cited(one.text(), one, yes)).stream())
            .toList();
    if (!confirmed.isEmpty()) {
      return new Section(section.name(), Certainty.ESTABLISHED, confirmed);
    }
    List<Statement> left =
        section.statements().stream().filter(one -> on(one, false).isEmpty()).toList();
    return new Section(section.name(), left.isEmpty() ? Certainty.UNKNOWN : section.status(), left);
  }

  private Section summary(Section section) {
    List<Statement> statements =
        section.statements().stream().flatMap(one -> inSummary(one).stream()).toList();
    return new Section(
        section.name(), statements.isEmpty() ? Certainty.UNKNOWN : section.status(), statements);
  }

  private Optional<Statement> inSummary(Statement one) {
    if (!one.text().contains("cause")) {
      return Optional.of(one);
    }
    Optional<Verdict> yes = on(one, true);
    if (yes.isPresent()) {
      return Optional.of(cited(one.text().replaceFirst(UNSURE, "The cause"), one, yes.get()));
    }
    return on(one, false).isPresent() ? Optional.empty() : Optional.of(one);
  }

  /** A cause that was ruled out is a wrong turn on the way. */
  private Section resolution(Section section, Section causes) {
    List<Statement> statements = new ArrayList<>(section.statements());
    for (Statement one : causes.statements()) {
      on(one, false)
          .map(no -> cited(no.by() + " said that this was not the cause: " + one.text(), one, no))
          .ifPresent(statements::add);
    }
    return new Section(section.name(), statements.isEmpty() ? section.status() : null, statements);
  }

  private Optional<Verdict> on(Statement statement, boolean was) {
    return verdicts.stream()
        .filter(verdict -> verdict.isAbout(statement.sources()))
        .reduce((_, later) -> later)
        .filter(verdict -> verdict.was() == was);
  }

  private static Statement cited(String text, Statement before, Verdict verdict) {
    List<String> sources = new ArrayList<>(before.sources());
    sources.add(verdict.id());
    return new Statement(text, sources);
  }
}
