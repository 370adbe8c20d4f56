package dev.tocsin.postmortem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A conversation for tests, a message a line: {@code 10:00 ada: it is slow}. */
final class Chat {
  private static final Pattern LINE = Pattern.compile("(\\d\\d:\\d\\d) ([^:]+): (.*)");

  private Chat() {}

  static List<Utterance> of(String text) {
    List<Utterance> said = new ArrayList<>();
    for (String row : text.lines().toList()) {
      var match = LINE.matcher(row);
      if (!match.matches()) {
        throw new IllegalArgumentException(row);
      }
      said.add(says(said.size(), at(match.group(1)), match.group(2), match.group(3)));
    }
    return said;
  }

  static Utterance says(int number, Instant at, String author, String text) {
    return new Utterance("m" + number, at, author, text, null, null, false);
  }

  static Utterance says(String author, String text) {
    return says(0, at("10:00"), author, text);
  }

  static Instant at(String clock) {
    return LocalTime.parse(clock).atDate(LocalDate.of(2026, 3, 2)).toInstant(ZoneOffset.UTC);
  }

  static Draft draft(String text) {
    return Drafter.draft(file(of(text)));
  }

  static CaseFile file(List<Utterance> said) {
    return new CaseFile(Header.none(), said, List.of(), ZoneOffset.UTC);
  }

  static Story story(String text) {
    return new Story(Reading.of(of(text), Lexicon.standard()));
  }

  static List<Line> lines(String text) {
    return Reading.of(of(text), Lexicon.standard());
  }

  static Line line(String author, String text) {
    return Reading.of(List.of(says(author, text)), Lexicon.standard()).getFirst();
  }

  static List<String> sources(Draft draft, SectionName section) {
    return draft.section(section).statements().stream()
        .flatMap(statement -> statement.sources().stream())
        .toList();
  }

  static List<String> texts(Draft draft, SectionName section) {
    return draft.section(section).statements().stream().map(Statement::text).toList();
  }
}
