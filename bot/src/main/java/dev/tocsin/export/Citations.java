package dev.tocsin.export;

import dev.tocsin.export.Document.Cited;
import dev.tocsin.postmortem.Evidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Numbers the evidence, and turns ids into those numbers. */
final class Citations {
  /** Whoever wrote eighty messages is cited with the first few of them. */
  private static final int SHOWN = 8;

  private final Map<String, Integer> numbers = new HashMap<>();

  Citations(List<Evidence> evidence) {
    evidence.forEach(one -> numbers.putIfAbsent(one.id(), numbers.size() + 1));
  }

  int number(Evidence evidence) {
    return numbers.getOrDefault(evidence.id(), 0);
  }

  Cited cited(List<String> ids) {
    List<Integer> all = ids.stream().map(numbers::get).filter(Objects::nonNull).distinct().toList();
    int shown = all.size() > SHOWN ? SHOWN : all.size();
    return new Cited(all.subList(0, shown), all.size() - shown);
  }
}
