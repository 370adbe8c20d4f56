package dev.tocsin.chat;

import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells which configured person a chat user is; one who is none acts as themself. */
final class People {
  private final Supplier<Roster> roster;

  People(Supplier<Roster> roster) {
    this.roster = roster;
  }

  /**
   * The user as someone who gives a command.
   *
   * @param inRoom whether they are in the room of the incident that it is about
   */
  Actor actor(ChatUser user, boolean inRoom) {
    return person(user)
        .map(person -> new Actor(who(person), standing(person, inRoom)))
        .orElseGet(
            () ->
                new Actor(
                    new Who(user.platform() + ":" + user.id(), user.name()), Standing.OUTSIDER));
  }

  /**
   * The zone that a bare clock time of theirs is in: their own if it is known, else the company's.
   */
  ZoneId zone(ChatUser user) {
    return person(user).map(Person::zone).orElseGet(() -> roster.get().zone());
  }

  /** Whom a word such as {@code @linus}, {@code <@U0LINUS>} or {@code Linus} means. */
  Optional<Who> find(String word, String platform) {
    String name = word.replaceAll("^<?@!?|[|>].*$", "").strip();
    return roster.get().staff().personOn(platform, name).or(() -> named(name)).map(People::who);
  }

  private Optional<Person> named(String name) {
    return roster.get().staff().people().values().stream()
        .filter(
            person -> person.key().equalsIgnoreCase(name) || person.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private Optional<Person> person(ChatUser user) {
    return roster.get().staff().personOn(user.platform(), user.id());
  }

  private Standing standing(Person person, boolean inRoom) {
    if (roster.get().staff().admins().contains(person)) {
      return Standing.ADMIN;
    }
    boolean founder = roster.get().staff().founders().contains(person);
    return inRoom || founder ? Standing.RESPONDER : Standing.COLLEAGUE;
  }

  static Who who(Person person) {
    return new Who(person.key(), person.name());
  }
}
