package dev.tocsin.history;

import dev.tocsin.postmortem.Utterance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a reader has found so far; an id counts once, or a citation could mean two messages. */
final class Gathered {
  private static final int PROBLEMS_KEPT = 1000;

  private final List<Utterance> messages = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private long problemsBeyond;

  void add(Utterance said) throws Unusable {
    if (!ids.add(said.id())) {
      throw new Unusable("the id " + said.id() + " stood in an earlier message; skipped");
    }
    messages.add(said);
  }

  void report(Problem problem) {
    if (problems.size() < PROBLEMS_KEPT) {
      problems.add(problem);
    } else {
      problemsBeyond++;
    }
  }

  History history() {
    messages.sort(Comparator.comparing(Utterance::at));
    if (problemsBeyond > 0) {
      problems.add(new Problem("further on", problemsBeyond + " more were skipped"));
    }
    return new History(messages, problems);
  }
}
