package dev.tocsin.timeline;

import dev.tocsin.incident.Wakened;
import dev.tocsin.incident.Who;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pieces that sentences about events are made of. */
final class Told {
  private Told() {}

  /** Something with the words that go with it, if there are any. */
  static String with(String what, @Nullable String words) {
    return words == null || words.isBlank() ? what : what + ": " + words;
  }

  static String people(List<Wakened> woken) {
    return all(woken.stream().map(Wakened::who).toList());
  }

  static String all(List<Who> people) {
    return names(people.stream().map(Who::name).toList());
  }

  private static String names(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    List<String> first = names.subList(0, names.size() - 1);
    return String.join(", ", first) + " and " + names.getLast();
  }
}
