package dev.tocsin.export;

import dev.tocsin.export.Document.Cited;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Evidence;
import dev.tocsin.postmortem.Row;
import dev.tocsin.postmortem.Span;
import dev.tocsin.postmortem.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers the evidence that is pointed to, and turns ids into those numbers. */
final class Citations {
  /** Whoever wrote eighty messages is cited with the first few of them and the last. */
  private static final int SHOWN = 8;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> known;

  Citations(Draft draft) {
    known = draft.evidence().stream().map(Evidence::id).collect(Collectors.toSet());
    Set<String> shown = new HashSet<>();
    citing(draft).forEach(ids -> shown.addAll(shown(known(ids))));
    draft.evidence().stream()
        .map(Evidence::id)
        .filter(shown::contains)
        .forEach(id -> numbers.putIfAbsent(id, numbers.size() + 1));
  }

  private static Stream<List<String>> citing(Draft draft) {
    return Stream.of(
            draft.durations().stream().map(Span::sources),
            draft.sections().stream()
                .flatMap(section -> section.statements().stream())
                .map(Statement::sources),
            draft.timeline().stream().map(Row::sources))
        .flatMap(sources -> sources);
  }

  private List<String> known(List<String> ids) {
    return ids.stream().filter(known::contains).distinct().toList();
  }

  private static List<String> shown(List<String> ids) {
    return ids.size() <= SHOWN
        ? ids
        : Stream.concat(ids.stream().limit(SHOWN - 1), Stream.of(ids.getLast())).toList();
  }

  boolean points(Evidence evidence) {
    return numbers.containsKey(evidence.id());
  }

  int number(Evidence evidence) {
    return numbers.getOrDefault(evidence.id(), 0);
  }

  Cited cited(List<String> ids) {
    List<String> all = known(ids);
    List<String> shown = shown(all);
    return new Cited(shown.stream().map(numbers::get).toList(), all.size() - shown.size());
  }
}
