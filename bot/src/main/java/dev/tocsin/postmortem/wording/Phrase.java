package dev.tocsin.postmortem.wording;

import dev.tocsin.postmortem.wording.Remark.Kind;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that are remarked on wherever they stand.
 *
 * @param unless what makes them harmless when it is near them in the same sentence, empty for
 *     nothing
 */
record Phrase(Kind kind, Pattern words, Pattern unless, String instead) {
  private static final Pattern NOTHING = Pattern.compile("(?!)");
  private static final String BECAUSE_LEGAL =
      " Whether it was one is for counsel to say; write what happened.";

  static final List<Phrase> ALL =
      List.of(
          phrase(
              Kind.HINDSIGHT,
              "\\b(?:should|could|would|must|might|ought to)(?:n['’]t| not)?(?: \\w+ly)?"
                  + " have (?:been )?\\w+",
              "",
              "Hindsight explains nothing. Write what was known then, and what changes now."),
          phrase(
              Kind.HINDSIGHT,
              "\\b(?:should|could|would)['’]ve \\w+|\\bif only\\b|\\bneeded to have\\b",
              "",
              "Hindsight explains nothing. Write what was known then, and what changes now."),
          phrase(
              Kind.BLAME,
              "\\bhuman error\\b|\\boperator error\\b|\\buser error\\b|\\bcareless\\w*"
                  + "|\\bnegligen\\w*|\\bincompeten\\w*|\\bfat[- ]finger\\w*",
              "",
              "A person's slip is no cause. Write what made it possible, and what let it through."),
          phrase(
              Kind.LEGAL,
              "\\bbreach\\w*",
              "\\b(?:thresholds?|limits?|slo|sla|quota|budget)\\b",
              "Write “an incident that concerned data”, and which data." + BECAUSE_LEGAL),
          phrase(
              Kind.LEGAL,
              "\\bleak(?:s|ed|ing|age)?\\b",
              "\\b(?:memory|connections?|handles?|threads?|descriptors?|goroutines?|resource)\\b",
              "Write what could be seen by whom, and since when." + BECAUSE_LEGAL),
          phrase(
              Kind.LEGAL,
              "\\bun-?authori[sz]ed\\b|\\bhack(?:ed|ers?)\\b|\\bcompromised\\b|\\bstolen\\b"
                  + "|\\bexfiltrat\\w+|\\bintru(?:der|sion)\\w*",
              "",
              "Write what was accessed and how it is known." + BECAUSE_LEGAL),
          phrase(
              Kind.LEGAL,
              "\\bliab(?:le|ility)\\b|\\billegal\\w*|\\bviolat\\w+|\\bfraud\\w*"
                  + "|\\bat fault\\b|\\bour fault\\b|\\bguarantee[ds]?\\b|\\bcompensat\\w+",
              "",
              "This can be read as an admission or a promise. Write what happened, and what is"
                  + " done now."),
          phrase(
              Kind.INTERNAL,
              "\\b(?:[a-z0-9-]+\\.)+(?:internal|local|lan|corp|intra|intranet|svc|cluster|home)\\b"
                  + "|\\blocalhost\\b",
              "",
              "This is a host inside the company. Write what it does, such as “a database"
                  + " server”."),
          phrase(
              Kind.INTERNAL,
              "\\b(?:[a-z]+[-_.])*(?:db|sql|pg|mysql|postgres|redis|kafka|cache|web|app|api|node"
                  + "|worker|host|srv|server|lb|proxy|k8s|vm|mw|queue|prod|stag\\w*)[a-z]*"
                  + "[-_.]?[0-9]{1,4}(?:[-_.][a-z0-9]+)*\\b",
              "",
              "This looks like a host's name. Write what it does, such as “a database server”."),
          phrase(
              Kind.INTERNAL,
              "\\b(?:10|127)(?:\\.\\d{1,3}){3}\\b|\\b192\\.168(?:\\.\\d{1,3}){2}\\b"
                  + "|\\b172\\.(?:1[6-9]|2\\d|3[01])(?:\\.\\d{1,3}){2}\\b",
              "",
              "This is an address inside the company. Leave it out."),
          phrase(
              Kind.INTERNAL,
              "\\b[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
              "\\b(?:support|help|status|security|contact|info|press)@",
              "This is somebody's address. Name a public one, such as your support's."));

  private static Phrase phrase(Kind kind, String words, String unless, String instead) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new Phrase(
        kind,
        Pattern.compile(words, flags),
        unless.isEmpty() ? NOTHING : Pattern.compile(unless, flags),
        instead);
  }

  Stream<Remark> in(String sentence) {
    return unless.matcher(sentence).find()
        ? Stream.of()
        : words.matcher(sentence).results().map(MatchResult::group).map(this::remark);
  }

  private Remark remark(String found) {
    return new Remark(kind, found, instead);
  }
}
