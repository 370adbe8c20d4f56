package dev.tocsin.paging.twilio;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Listed;
import dev.tocsin.incident.PagingEvent.Outcome;
import dev.tocsin.incident.PagingEvent.PageAttempted;
import dev.tocsin.incident.Recorded;
import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Those who have one telephone number; who shares one answers for whoever was rung there last. */
record Owners(IncidentDesk desk, List<Person> people) {
  private static final Set<String> TELEPHONES = Set.of(Channel.SMS.word(), Channel.VOICE.word());
  private static final Set<Outcome> NEVER_RANG = Set.of(Outcome.UNREACHABLE, Outcome.THROTTLED);

  /**
   * Nobody is taken for somebody else.
   *
   * @param incident the number of the one that is answered, null where it was not said
   */
  Reading<Person> sender(@Nullable Long incident) {
    if (people.size() == 1) {
      return new Reading.Clear<>(people.getFirst());
    }
    return incidents(incident)
        .flatMap(one -> desk.history(one).stream())
        .filter(this::isRinging)
        .max(Comparator.comparing(Owners::hasNotFailed).thenComparing(Recorded::at))
        .flatMap(this::rung)
        .<Reading<Person>>map(Reading.Clear::new)
        .orElseGet(() -> new Reading.Unclear<>(unclear()));
  }

  private Stream<Long> incidents(@Nullable Long incident) {
    return incident == null
        ? desk.open().stream().map(Listed::incident)
        : Stream.of(incident).filter(number -> desk.incident(number).exists());
  }

  private boolean isRinging(Recorded entry) {
    return entry.event() instanceof PageAttempted tried
        && TELEPHONES.contains(tried.channel())
        && !NEVER_RANG.contains(tried.outcome())
        && rung(entry).isPresent();
  }

  /** A call that nobody took has failed and has rung; what the provider refused has not. */
  private static boolean hasNotFailed(Recorded entry) {
    return !(entry.event() instanceof PageAttempted tried && tried.outcome() == Outcome.FAILED);
  }

  private Optional<Person> rung(Recorded entry) {
    return entry.event() instanceof PageAttempted tried
        ? people.stream().filter(one -> one.key().equals(tried.who().id())).findFirst()
        : Optional.empty();
  }

  private String unclear() {
    return people.stream().map(Person::name).collect(Collectors.joining(" and "))
        + " share this number, and none of them was rung here for it. Answer in the chat.";
  }
}
