package dev.tocsin.chat;

import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Reading;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Staff;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which configured person a chat user is; one who is none acts as themself. */
final class People {
  /** How Slack and Discord write a person who was picked from the list of members. */
  private static final Pattern MENTION = Pattern.compile("<@!?(?<id>[^|>]+)(\\|[^>]*)?>");

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

  /** Whom a user means by {@code @linus}, {@code <@U0LINUS>}, {@code Linus} or {@code me}. */
  Reading<Who> find(String word, ChatUser user) {
    Matcher mention = MENTION.matcher(word.strip());
    String name = word.strip().replaceFirst("^@", "");
    Reading<Person> found =
        mention.matches()
            ? mentioned(user.platform(), mention.group("id"))
            : roster.get().targets().person(name);
    boolean isMe = found instanceof Reading.Unclear && name.equalsIgnoreCase("me");
    return person(user)
        .filter(_ -> isMe)
        .<Reading<Person>>map(Reading.Clear::new)
        .orElse(found)
        .map(People::who);
  }

  private Reading<Person> mentioned(String platform, String id) {
    return roster
        .get()
        .staff()
        .personOn(platform, id)
        .<Reading<Person>>map(Reading.Clear::new)
        .orElseGet(() -> new Reading.Unclear<>(nobody(id)));
  }

  private static String nobody(String id) {
    return id.startsWith("&")
        ? "this role stands for no team or schedule; the configuration says it under `discord:"
            + " roles:`, or name one with team: or schedule:"
        : "<@" + id + "> is nobody in the configuration; name someone who is";
  }

  /**
   * What a platform calls a user: on their own, what it says; to others only those are known who
   * signed in on the web, as the configuration has them.
   */
  Optional<String> idOn(String platform, ChatUser user) {
    if (user.platform().equals(platform)) {
      return Optional.of(user.id());
    }
    return user.platform().equals(ChatUser.WEB)
        ? person(user).flatMap(one -> Optional.ofNullable(one.contact().ids().get(platform)))
        : Optional.empty();
  }

  /** On the web people are known by their keys. */
  private Optional<Person> person(ChatUser user) {
    Staff staff = roster.get().staff();
    return user.platform().equals(ChatUser.WEB)
        ? staff.person(user.id())
        : staff.personOn(user.platform(), user.id());
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
