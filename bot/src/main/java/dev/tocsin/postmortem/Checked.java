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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets through what the grounding holds, counts what it does not, and keeps what was cited. */
final class Checked {
  private final Map<String, Utterance> said = new HashMap<>();
  private final Map<String, Happening> happened = new HashMap<>();
  private final Set<String> cited = new LinkedHashSet<>();
  private final Grounding grounding;
  private int dropped;

  Checked(CaseFile file) {
    Set<String> authors = new HashSet<>();
    for (Utterance message : file.said()) {
      said.putIfAbsent(message.id(), message);
      authors.add(message.author());
    }
    for (Happening event : file.happened()) {
      happened.putIfAbsent(event.id(), event);
      authors.add(event.actor());
    }
    Set<String> people =
        authors.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    grounding = new Grounding(this::source, people, file.zone());
  }

  /** What stands under an id; a message comes before an event. */
  private @Nullable Source source(String id) {
    Utterance message = said.get(id);
    if (message != null) {
      return Source.of(message);
    }
    Happening event = happened.get(id);
    return event == null ? null : Source.of(event);
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
        .map(this::source)
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
