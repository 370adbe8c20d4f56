package dev.tocsin.chat;

import dev.tocsin.desk.Proofs;
import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which channels of people are known to work. */
public final class ProofCards {
  private ProofCards() {}

  /** What came of a test, person by person. */
  public static Card results(Proofs.Run run, List<Proofs.Result> results, Roster roster) {
    long failed = results.stream().filter(result -> !result.proven()).count();
    String what =
        switch (run.asked().kind()) {
          case TEST -> "Your test";
          case DRILL -> "The drill";
          case WEEKLY -> "The weekly test";
          case FIRST -> "The first test of a new address";
        };
    String heading =
        failed == 0
            ? what + ": every channel works"
            : what + ": " + failed + " of " + results.size() + " channels failed";
    CardBuilder card = CardBuilder.headed(heading);
    results.stream()
        .map(result -> result.trial().person())
        .distinct()
        .forEach(key -> card.fact(name(roster, key), of(key, results)));
    return card.small("/oncall now shows when each channel was last proven.").build(heading);
  }

  /** One line about a person, such as "Linus: chat proven today, sms never proven". */
  public static String line(Person person, Proofs proofs, Instant now) {
    return person.name()
        + ": "
        + channels(person)
            .map(channel -> channel.word() + " " + since(proofs, person, channel, now))
            .collect(Collectors.joining(", "));
  }

  /** The channels that a person has an address for. */
  static Stream<Channel> channels(Person person) {
    return Stream.of(Channel.values()).filter(person.contact()::reaches);
  }

  private static String since(Proofs proofs, Person person, Channel channel, Instant now) {
    Optional<Instant> proven = proofs.lastProven(channel, person);
    return proven.map(at -> "proven " + ago(Duration.between(at, now))).orElse("never proven");
  }

  private static String ago(Duration since) {
    if (since.toDays() > 0) {
      return since.toDays() + (since.toDays() == 1 ? " day ago" : " days ago");
    }
    return since.toHours() > 0 ? since.toHours() + " h ago" : since.toMinutes() + " min ago";
  }

  private static String of(String person, List<Proofs.Result> results) {
    return results.stream()
        .filter(result -> result.trial().person().equals(person))
        .map(
            result ->
                result.trial().channel() + (result.proven() ? " ✓ " : " ✗ ") + result.detail())
        .collect(Collectors.joining("\n"));
  }

  private static String name(Roster roster, String key) {
    return roster.staff().person(key).map(Person::name).orElse(key);
  }
}
