package dev.tocsin.postmortem.life;

import dev.tocsin.postmortem.Certainty;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Evidence;
import dev.tocsin.postmortem.Section;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A draft as people left it: their edits laid over what is written now, sentence by sentence. */
public record Living(Draft written, List<Line> lines) {

  public Living {
    lines = List.copyOf(lines);
  }

  /**
   * Lays edits over a draft; an edit whose sentence has changed or gone is kept, and can be told.
   */
  public static Living of(Draft written, List<Edit> edits) {
    List<Line> lines = new ArrayList<>();
    for (SectionName name : SectionName.values()) {
      List<Edit> own = edits.stream().filter(edit -> edit.section() == name).toList();
      lines.addAll(Overlay.of(written.section(name), own));
    }
    return new Living(written, lines);
  }

  public List<Line> of(SectionName section) {
    return lines.stream().filter(line -> line.section() == section).toList();
  }

  /** The edits under which something has changed. */
  public List<Line> suggestions() {
    return lines.stream().filter(Line::isOutrun).toList();
  }

  public Optional<Line> find(String key) {
    return lines.stream().filter(line -> line.key().equals(key)).findFirst();
  }

  /** The draft as it reads; an edited sentence also cites who edited it. */
  public Draft draft() {
    List<Evidence> evidence = new ArrayList<>(written.evidence());
    lines.stream()
        .filter(line -> !line.isRemoved())
        .flatMap(line -> line.edit().stream())
        .map(edit -> new Evidence(edit.source(), edit.at(), edit.by(), edit.inWords()))
        .forEach(evidence::add);
    return new Draft(
        written.incident(),
        written.zone(),
        written.sections().stream().map(this::section).toList(),
        written.timeline(),
        written.durations(),
        written.dropped(),
        evidence);
  }

  private Section section(Section before) {
    List<Statement> statements =
        of(before.name()).stream()
            .filter(line -> !line.isRemoved())
            .map(Living::statement)
            .toList();
    Certainty status = before.status();
    if (statements.isEmpty()) {
      status = Certainty.UNKNOWN;
    } else if (before.statements().isEmpty()) {
      status = before.name() == SectionName.ROOT_CAUSE ? Certainty.CANDIDATE : null;
    }
    return new Section(before.name(), status, statements);
  }

  private static Statement statement(Line line) {
    List<String> sources =
        new ArrayList<>(
            line.written()
                .or(() -> line.edit().map(Edit::base))
                .map(Statement::sources)
                .orElse(List.of()));
    line.edit().map(Edit::source).ifPresent(sources::add);
    return new Statement(line.text(), sources);
  }
}
