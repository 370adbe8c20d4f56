package dev.tocsin.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Since when it had been going on, by what people said of it later. */
final class Beginnings {
  private static final Duration LONG_AGO = Duration.ofDays(3);
  private static final Duration AGREED = Duration.ofMinutes(30);
  private static final double SHOWS = 2;

  /** One of these stands before every beginning: a look for them spares looking for times. */
  private static final Set<String> LEADS =
      Set.of("since", "from", "began", "begun", "beginning", "start", "started", "starting");

  /** Somebody's word on when it began. */
  record Word(int line, SaidTime time) {}

  private final Story story;
  private final List<Word> words = new ArrayList<>();

  Beginnings(Story story, ZoneId zone) {
    this.story = story;
    int sign = story.firstSign();
    for (int i = sign; i < story.size(); i++) {
      Line line = story.line(i);
      for (Sentence sentence : line.sentences()) {
        if (mayTell(line, sentence)) {
          collect(i, SaidTime.in(sentence.text(), line.at(), zone));
        }
      }
    }
  }

  private static boolean mayTell(Line line, Sentence sentence) {
    double shows = sentence.about(Topic.IMPACT) + sentence.about(Topic.DETECTION);
    shows += sentence.about(Topic.CAUSE);
    return shows >= SHOWS
        && !sentence.asks()
        && !line.is(Trait.LOGGED)
        && sentence.words().stream().anyMatch(LEADS::contains);
  }

  private void collect(int line, List<SaidTime> times) {
    Instant sign = story.line(story.firstSign()).at();
    times.stream()
        .filter(SaidTime::beginning)
        .filter(time -> time.at().isBefore(sign) && time.at().isAfter(sign.minus(LONG_AGO)))
        .forEach(time -> words.add(new Word(line, time)));
  }

  /** The first word on it: what is said while it goes on is fresher than a look back. */
  Optional<Word> first() {
    return words.stream().findFirst();
  }

  /** The first word and one that contradicts it, each at the moment that it speaks of. */
  List<Row> rows(Times times) {
    return Stream.concat(first().stream(), contradiction().stream())
        .map(word -> row(word, times))
        .toList();
  }

  private Row row(Word word, Times times) {
    Line line = story.line(word.line());
    String text =
        "It went on \"%s\", as %s wrote at %s."
            .formatted(word.time().words(), line.who(), times.of(line.at(), word.time().at()));
    return new Row(word.time().at(), text, RowKind.MESSAGE, List.of(line.id()));
  }

  /** A word that puts the beginning at another time than the first one did. */
  Optional<Word> contradiction() {
    return words.stream()
        .filter(word -> apart(words.getFirst(), word).compareTo(AGREED) > 0)
        .findFirst();
  }

  private static Duration apart(Word one, Word other) {
    return Duration.between(one.time().at(), other.time().at()).abs();
  }
}
