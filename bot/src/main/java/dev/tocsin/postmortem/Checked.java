package dev.tocsin.postmortem;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lets through what the grounding holds, counts what it does not, and keeps what was cited. */
final class Checked {
  private final Map<String, Source> sources = new HashMap<>();
  private final Set<String> cited = new LinkedHashSet<>();
  private final Grounding grounding;
  private int dropped;

  Checked(CaseFile file) {
    Set<String> people = new HashSet<>();
    for (Utterance said : file.said()) {
      sources.putIfAbsent(said.id(), Source.of(said));
      people.add(said.author().toLowerCase(Locale.ROOT));
    }
    for (Happening event : file.happened()) {
      sources.putIfAbsent(event.id(), Source.of(event));
      people.add(event.actor().toLowerCase(Locale.ROOT));
    }
    grounding = new Grounding(sources, people, file.zone());
  }

  List<Statement> statements(List<Told> told) {
    return told.stream()
        .filter(sentence -> holds(sentence.text(), sentence.sources()))
        .map(Told::statement)
        .toList();
  }

  List<Row> rows(List<Row> rows) {
    return rows.stream().filter(row -> holds(row.text(), row.sources())).toList();
  }

  int dropped() {
    return dropped;
  }

  /** What the draft cites, in the order of time. */
  List<Evidence> evidence(List<Span> spans) {
    spans.forEach(span -> cited.addAll(span.sources()));
    return cited.stream()
        .map(sources::get)
        .filter(Objects::nonNull)
        .map(Source::evidence)
        .sorted(Comparator.comparing(Evidence::at))
        .toList();
  }

  private boolean holds(String text, List<String> ids) {
    if (grounding.holds(text, ids)) {
      cited.addAll(ids);
      return true;
    }
    dropped++;
    return false;
  }
}
