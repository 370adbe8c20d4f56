package dev.tocsin.postmortem.life;

import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * How a section reads otherwise than before: what went, what came, what stayed, in order.
 *
 * @param changes nothing but what stayed where nothing changed
 */
public record Difference(SectionName section, List<Change> changes) {

  public Difference {
    changes = List.copyOf(changes);
  }

  /** What became of a sentence. */
  public enum Fate {
    STAYED,
    WENT,
    CAME
  }

  public record Change(Fate fate, String text) {}

  public boolean isChanged() {
    return changes.stream().anyMatch(change -> change.fate() != Fate.STAYED);
  }

  /** Compares a section of two versions by whole sentences. */
  public static Difference of(SectionName section, List<Statement> before, List<Statement> after) {
    List<String> old = before.stream().map(Statement::text).toList();
    List<String> now = after.stream().map(Statement::text).toList();
    int[][] same = longest(old, now);
    List<Change> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        changes.add(new Change(Fate.STAYED, old.get(i++)));
        j++;
      } else if (j == now.size() || (i < old.size() && same[i + 1][j] >= same[i][j + 1])) {
        changes.add(new Change(Fate.WENT, old.get(i++)));
      } else {
        changes.add(new Change(Fate.CAME, now.get(j++)));
      }
    }
    return new Difference(section, changes);
  }

  /** How many sentences two lists share in order from each pair of places on. */
  private static int[][] longest(List<String> old, List<String> now) {
    int[][] same = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        same[i][j] =
            old.get(i).equals(now.get(j))
                ? same[i + 1][j + 1] + 1
                : Math.max(same[i + 1][j], same[i][j + 1]);
      }
    }
    return same;
  }
}
