package dev.tocsin.config;

import dev.tocsin.config.Place.Named;
import dev.tocsin.oncall.Contact;
import dev.tocsin.oncall.Ladder;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Reading;
import dev.tocsin.oncall.Zones;
import java.net.URI;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the people; one with a mistake still counts as known, so that no further ones follow from
 * it.
 */
final class PeopleReader {
  private static final String CONSOLE = "console";
  private static final Map<String, Function<String, Reading<String>>> PLATFORMS =
      Map.of("slack", Values::slackId, "discord", Values::discordId, CONSOLE, Reading.Clear::new);

  private final Map<String, Ladder> ladders;
  private final ZoneId companyZone;
  private final Presence presence;
  private final Map<String, String> owners = new HashMap<>();

  PeopleReader(Map<String, Ladder> ladders, ZoneId companyZone, Presence presence) {
    this.ladders = ladders;
    this.companyZone = companyZone;
    this.presence = presence;
  }

  Map<String, Person> all(Place place) {
    Map<String, Person> people = new LinkedHashMap<>();
    place.named().forEach(pair -> people.put(pair.name(), person(pair)));
    people.replaceAll((_, person) -> found(person, people.values()));
    if (presence.practice()) {
      people.replaceAll((_, person) -> practising(person));
    }
    return people;
  }

  /** An id in the file comes first, and an address that several people share is nobody's. */
  private Person found(Person person, Collection<Person> all) {
    String email = person.contact().email();
    if (email == null || all.stream().filter(other -> hasEmail(other, email)).count() > 1) {
      return person;
    }
    Person everywhere = person;
    for (String platform : PLATFORMS.keySet()) {
      Optional<String> id =
          presence
              .accounts()
              .id(platform, email)
              .filter(_ -> !person.contact().ids().containsKey(platform))
              .filter(it -> owners.putIfAbsent(platform + ":" + it, person.key()) == null);
      if (id.isPresent()) {
        everywhere = everywhere.with(everywhere.contact().withId(platform, id.get()));
      }
    }
    return everywhere;
  }

  private static boolean hasEmail(Person person, String email) {
    return email.equalsIgnoreCase(person.contact().email());
  }

  private Person practising(Person person) {
    return person.contact().ids().containsKey(CONSOLE)
            || owners.putIfAbsent(CONSOLE + ":" + person.key(), person.key()) != null
        ? person
        : person.with(person.contact().withId(CONSOLE, person.key()));
  }

  private Person person(Named pair) {
    Table about =
        pair.value()
            .table(
                "name",
                "timezone",
                "slack",
                "discord",
                "console",
                "email",
                "phone",
                "ntfy",
                "webhook",
                "ladder");
    return new Person(
        pair.name(),
        about.text("name").orElse(pair.name()),
        about.get("timezone", Zones::named).orElse(companyZone),
        contact(pair.name(), about),
        about.get("ladder").map(this::ladder).orElse(Ladder.STANDARD));
  }

  private Contact contact(String person, Table about) {
    Map<String, String> ids = new HashMap<>();
    PLATFORMS.forEach(
        (platform, reader) ->
            about
                .get(platform)
                .ifPresent(
                    place ->
                        id(person, platform, place, reader)
                            .ifPresent(id -> ids.put(platform, id))));
    return new Contact(
        ids,
        about.get("email", Values::email).orElse(null),
        about.get("phone", Values::phone).orElse(null),
        about.get("ntfy", Values::topic).orElse(null),
        about.get("webhook", Values::url).map(URI::toString).orElse(null));
  }

  /** Two people with one id would make every message ambiguous. */
  private Optional<String> id(
      String person, String platform, Place place, Function<String, Reading<String>> reader) {
    Optional<String> id = place.read(reader);
    id.map(known -> owners.putIfAbsent(platform + ":" + known, person))
        .ifPresent(owner -> place.wrong("this is " + owner + "'s id on " + platform + " already"));
    return id;
  }

  private Ladder ladder(Place place) {
    return place.isList()
        ? LadderReader.one(place)
        : place.read(Values.known("ladder", ladders)).orElse(Ladder.STANDARD);
  }
}
