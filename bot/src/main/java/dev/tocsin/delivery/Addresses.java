package dev.tocsin.delivery;

import dev.tocsin.chat.ChatUser;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds people's ids on the platforms. */
final class Addresses {
  private final Supplier<Roster> roster;

  Addresses(Supplier<Roster> roster) {
    this.roster = roster;
  }

  Optional<Person> person(String key) {
    return roster.get().staff().person(key);
  }

  /** The people as the platform knows them, without those whom it does not know. */
  List<ChatUser> of(List<Who> people, String platform) {
    return people.stream().flatMap(who -> of(who, platform)).toList();
  }

  private Stream<ChatUser> of(Who who, String platform) {
    String outside = platform + ":";
    if (who.id().startsWith(outside)) {
      return Stream.of(new ChatUser(platform, who.id().substring(outside.length()), who.name()));
    }
    return person(who.id())
        .map(person -> person.contact().ids().get(platform))
        .map(id -> new ChatUser(platform, id, who.name()))
        .stream();
  }
}
