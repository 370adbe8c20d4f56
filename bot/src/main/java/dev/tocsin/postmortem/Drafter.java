package dev.tocsin.postmortem;

import dev.tocsin.postmortem.Happening.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a draft from a case file by rules alone: the same file always yields the same draft. */
public final class Drafter {
  private final CaseFile file;
  private final Voices voices;
  private final Findings findings;

  /** Of the first incident alone, where a second one follows. */
  private final Findings first;

  private final int second;
  private final Log log;
  private final Times times;
  private final Beginnings beginnings;
  private final Narrative narrative;
  private final OnceTold once = new OnceTold();

  private Drafter(CaseFile file, Skill skill) {
    this.file = file;
    this.log = new Log(file.happened());
    this.voices = new Voices(file.said(), log);
    this.findings =
        Findings.of(Story.of(Reading.of(voices.all(), skill.lexicon())), skill.judgement());
    this.second = log.has(Kind.OPENED) ? -1 : Parting.at(findings.story());
    this.first =
        second < 0
            ? findings
            : Findings.of(
                new Story(findings.story().lines().subList(0, second)), skill.judgement());
    this.times = new Times(file.zone(), beginning());
    this.beginnings = new Beginnings(first.story(), file.zone());
    this.narrative = new Narrative(findings, times, beginnings, log);
  }

  /** The draft of what this file tells. */
  public static Draft draft(CaseFile file) {
    return draft(file, Skill.standard());
  }

  static Draft draft(CaseFile file, Skill skill) {
    return new Drafter(file, skill).draft();
  }

  private Draft draft() {
    Checked checked = new Checked(file);
    List<Section> sections = new ArrayList<>();
    for (SectionName name : SectionName.values()) {
      List<Statement> statements = checked.statements(told(name));
      sections.add(new Section(name, status(name, statements), statements));
    }
    List<Row> rows = checked.rows(rows());
    List<Span> spans = new Durations(log, first.story(), beginnings).spans();
    return new Draft(
        file.header(),
        file.zone(),
        sections,
        rows,
        spans,
        checked.dropped(),
        checked.evidence(spans));
  }

  /** The day of the first sign is the document's: what was said days before has its date. */
  private Instant beginning() {
    Story story = findings.story();
    if (log.all().isEmpty() && story.firstSign() < story.size()) {
      return story.line(story.firstSign()).at();
    }
    return Stream.concat(
            file.said().stream().map(Utterance::at), file.happened().stream().map(Happening::at))
        .min(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private List<Told> told(SectionName name) {
    return switch (name) {
      case SUMMARY -> summary();
      case PARTICIPANTS -> new People(findings, log).told();
      default -> Merged.of(new Recorded(log, times).of(name), said(name), name);
    };
  }

  private List<Told> summary() {
    List<Told> told =
        new ArrayList<>(new Summary(first, log, certainty(first), times, beginnings).told());
    if (second >= 0) {
      told.add(new Others(findings.story(), times).summed(second));
    }
    return told;
  }

  private List<Told> said(SectionName name) {
    List<Told> said = new ArrayList<>(narrative.of(name));
    if (name == SectionName.OPEN_QUESTIONS) {
      Questions questions = new Questions(first, certainty(first), times, log.isOver());
      said.addAll(0, questions.told());
      new Others(findings.story(), times).asked(second).ifPresent(said::add);
    }
    return once.of(name, said);
  }

  private List<Row> rows() {
    return Stream.of(
            new EventRows(log, times).rows(),
            new Rows(findings, voices, times).rows(beginnings.rows(times)))
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Row::at))
        .toList();
  }

  private @Nullable Certainty status(SectionName name, List<Statement> statements) {
    if (statements.isEmpty()) {
      return Certainty.UNKNOWN;
    }
    return name == SectionName.ROOT_CAUSE ? certainty(findings) : null;
  }

  /** A cause is established when it was entered or stated, and the incident ended on it. */
  private Certainty certainty(Findings findings) {
    Happening entered = log.last(Kind.CAUSE);
    if (entered != null) {
      Happening resolved = log.resolution();
      boolean bornOut = resolved != null && !resolved.at().isBefore(entered.at());
      return bornOut ? Certainty.ESTABLISHED : Certainty.CANDIDATE;
    }
    return findings.certainty();
  }
}
