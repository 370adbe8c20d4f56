package dev.tocsin.runbooks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the runbooks that fit an incident; the same facts always give the same answer. */
final class Fitting {

  private static final int IN_TITLE = 10;
  private static final int PHRASE_IN_TITLE = 15;
  private static final int IN_ONE_MESSAGE = 3;
  private static final int IN_MESSAGES = 6;
  private static final int SERVICE = 8;
  private static final int SERVICE_IN_TITLE = 6;
  private static final int SEVERITY = 1;

  // below this, one word that fell by chance would bring up a runbook
  private static final int ENOUGH = 6;

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingInt(Match::score)
          .reversed()
          .thenComparing(match -> match.runbook().name());

  private final List<Candidate> candidates;

  Fitting(Collection<Runbook> runbooks) {
    candidates = runbooks.stream().map(Candidate::of).toList();
  }

  List<Match> matches(Facts facts) {
    Heard heard = new Heard(facts);
    return candidates.stream()
        .filter(candidate -> candidate.isFor(facts.severity()))
        .map(candidate -> candidate.weigh(facts, heard))
        .flatMap(Optional::stream)
        .sorted(BEST_FIRST)
        .toList();
  }

  private record Candidate(Runbook runbook, Collection<Keyword> keywords, List<Keyword> services) {

    static Candidate of(Runbook runbook) {
      TreeMap<String, Keyword> distinct = new TreeMap<>();
      for (String text : runbook.scope().keywords()) {
        Keyword keyword = Keyword.of(text);
        distinct.putIfAbsent(String.join(" ", keyword.stems()), keyword);
      }
      List<Keyword> services = runbook.scope().services().stream().map(Keyword::of).toList();
      return new Candidate(runbook, List.copyOf(distinct.values()), services);
    }

    boolean isFor(int severity) {
      List<Integer> wanted = runbook.scope().severities();
      return severity == 0 || wanted.isEmpty() || wanted.contains(severity);
    }

    Optional<Match> weigh(Facts facts, Heard heard) {
      Reasons reasons = new Reasons();
      keywords.forEach(keyword -> weigh(keyword, heard, reasons));
      services.forEach(service -> weigh(service, facts, heard, reasons));
      if (runbook.scope().severities().contains(facts.severity())) {
        reasons.severity(facts.severity(), SEVERITY);
      }
      return reasons.score() < ENOUGH
          ? Optional.empty()
          : Optional.of(new Match(runbook, reasons.score(), reasons.inWords()));
    }

    private static void weigh(Keyword keyword, Heard heard, Reasons reasons) {
      if (heard.titleHas(keyword)) {
        reasons.title(keyword, keyword.isPhrase() ? PHRASE_IN_TITLE : IN_TITLE);
        return;
      }
      long times = heard.messagesWith(keyword);
      if (times > 0) {
        boolean meant = times > 1 || keyword.isPhrase();
        reasons.messages(keyword, meant ? IN_MESSAGES : IN_ONE_MESSAGE);
      }
    }

    private static void weigh(Keyword service, Facts facts, Heard heard, Reasons reasons) {
      if (service.text().equalsIgnoreCase(facts.service())) {
        reasons.service("service " + service.text(), SERVICE);
      } else if (facts.service() == null && heard.titleHas(service)) {
        reasons.service("service " + service.text() + " named in the title", SERVICE_IN_TITLE);
      }
    }
  }

  private static final class Reasons {

    private final List<String> inTitle = new ArrayList<>();
    private final List<String> inMessages = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private int score;

    void title(Keyword keyword, int points) {
      inTitle.add("'" + keyword.text() + "'");
      score += points;
    }

    void messages(Keyword keyword, int points) {
      inMessages.add("'" + keyword.text() + "'");
      score += points;
    }

    void service(String words, int points) {
      others.add(words);
      score += points;
    }

    void severity(int severity, int points) {
      others.add("severity " + severity);
      score += points;
    }

    int score() {
      return score;
    }

    String inWords() {
      List<String> all = new ArrayList<>();
      keywords(inTitle, "in the title").ifPresent(all::add);
      keywords(inMessages, "in the messages").ifPresent(all::add);
      all.addAll(others);
      return String.join("; ", all);
    }

    private static Optional<String> keywords(List<String> found, String where) {
      if (found.isEmpty()) {
        return Optional.empty();
      }
      String word = found.size() == 1 ? "keyword " : "keywords ";
      return Optional.of(word + enumerate(found) + " " + where);
    }

    private static String enumerate(List<String> words) {
      int last = words.size() - 1;
      return last == 0
          ? words.getFirst()
          : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
  }
}
