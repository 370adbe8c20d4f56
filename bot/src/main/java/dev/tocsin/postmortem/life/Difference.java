package dev.tocsin.postmortem.life;

import java.util.ArrayList;
import java.util.List;

/**
 * How a part of a postmortem reads otherwise than before: what went, what came, what stayed, in
 * order.
 *
 * @param part the wire name of a section, or {@code timeline}
 * @param changes nothing but what stayed where nothing changed
 */
public record Difference(String part, List<Change> changes) {
  /** What differs more than this is told as gone and come as a whole. */
  private static final int MOST_COMPARED = 4_000_000;

  public Difference {
    changes = List.copyOf(changes);
  }

  /** What became of a line. */
  public enum Fate {
    STAYED,
    WENT,
    CAME
  }

  public record Change(Fate fate, String text) {}

  public boolean isChanged() {
    return changes.stream().anyMatch(change -> change.fate() != Fate.STAYED);
  }

  /** Compares a part of two versions by whole lines. */
  public static Difference of(String part, List<String> before, List<String> after) {
    int most = Math.min(before.size(), after.size());
    int head = 0;
    while (head < most && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<Change> changes = new ArrayList<>(all(Fate.STAYED, before.subList(0, head)));
    changes.addAll(
        between(
            before.subList(head, before.size() - tail), after.subList(head, after.size() - tail)));
    changes.addAll(all(Fate.STAYED, before.subList(before.size() - tail, before.size())));
    return new Difference(part, changes);
  }

  private static List<Change> all(Fate fate, List<String> lines) {
    return lines.stream().map(line -> new Change(fate, line)).toList();
  }

  private static List<Change> between(List<String> old, List<String> now) {
    List<Change> changes = new ArrayList<>();
    if ((long) old.size() * now.size() > MOST_COMPARED) {
      changes.addAll(all(Fate.WENT, old));
      changes.addAll(all(Fate.CAME, now));
      return changes;
    }
    int[][] same = longest(old, now);
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
    return inPairs(changes);
  }

  /** Of several lines that went where as many came, each stands before the one in its place. */
  private static List<Change> inPairs(List<Change> changes) {
    List<Change> paired = new ArrayList<>();
    int from = 0;
    while (from < changes.size()) {
      int went = run(changes, from, Fate.WENT);
      int came = run(changes, from + went, Fate.CAME);
      int to = Math.max(from + went + came, from + 1);
      if (went == came && went > 0) {
        for (int i = from; i < from + went; i++) {
          paired.add(changes.get(i));
          paired.add(changes.get(i + went));
        }
      } else {
        paired.addAll(changes.subList(from, to));
      }
      from = to;
    }
    return paired;
  }

  private static int run(List<Change> changes, int from, Fate fate) {
    int to = from;
    while (to < changes.size() && changes.get(to).fate() == fate) {
      to++;
    }
    return to - from;
  }

  /** How many lines two lists share in order from each pair of places on. */
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
