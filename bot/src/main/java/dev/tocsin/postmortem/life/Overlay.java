package dev.tocsin.postmortem.life;

import dev.tocsin.postmortem.Section;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds for each edit the sentence it was made of, by its words, else by what it rests on. */
final class Overlay {
  private static final double SAME = 0.5;

  private final Section section;
  private final Map<Integer, Edit> over = new HashMap<>();
  private final List<Edit> lost = new ArrayList<>();

  private Overlay(Section section) {
    this.section = section;
  }

  static List<Line> of(Section section, List<Edit> edits) {
    Overlay overlay = new Overlay(section);
    List<Edit> based = edits.stream().filter(Overlay::isByHand).toList();
    List<Edit> changedUnder = based.stream().filter(edit -> !overlay.takesWords(edit)).toList();
    changedUnder.forEach(overlay::takesSources);
    edits.stream().filter(edit -> edit.kind() == Edit.Kind.PHRASED).forEach(overlay::takesWords);
    return overlay.lines(edits);
  }

  /** Over a sentence; what people did goes before what a language model did. */
  private static boolean isByHand(Edit edit) {
    return edit.kind() == Edit.Kind.CHANGED || edit.kind() == Edit.Kind.REMOVED;
  }

  private boolean takesWords(Edit edit) {
    for (int i = 0; i < section.statements().size(); i++) {
      boolean same = section.statements().get(i).text().equals(edit.base().text());
      if (same && over.putIfAbsent(i, edit) == null) {
        return true;
      }
    }
    return false;
  }

  private void takesSources(Edit edit) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < section.statements().size(); i++) {
      double alike = alike(section.statements().get(i), edit.base());
      if (!over.containsKey(i) && alike > most) {
        best = i;
        most = alike;
      }
    }
    if (most >= SAME) {
      over.put(best, edit);
    } else {
      lost.add(edit);
    }
  }

  private static double alike(Statement one, Statement other) {
    Set<String> all = new HashSet<>(one.sources());
    all.addAll(other.sources());
    Set<String> both = new HashSet<>(one.sources());
    both.retainAll(other.sources());
    return all.isEmpty() ? 0 : (double) both.size() / all.size();
  }

  /** What was taken out and is no longer written has nothing to be shown. */
  private List<Line> lines(List<Edit> edits) {
    SectionName name = section.name();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < section.statements().size(); i++) {
      Optional<Statement> written = Optional.of(section.statements().get(i));
      lines.add(new Line(name, written, Optional.ofNullable(over.get(i))));
    }
    Set<Edit> standing =
        lost.stream()
            .filter(edit -> edit.kind() != Edit.Kind.REMOVED)
            .collect(Collectors.toCollection(HashSet::new));
    edits.stream()
        .filter(edit -> edit.kind() == Edit.Kind.ADDED || standing.contains(edit))
        .forEach(edit -> lines.add(new Line(name, Optional.empty(), Optional.of(edit))));
    return lines;
  }
}
