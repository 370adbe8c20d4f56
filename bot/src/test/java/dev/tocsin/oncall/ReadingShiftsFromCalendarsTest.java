package dev.tocsin.oncall;

import static dev.tocsin.oncall.Acme.ADA;
import static dev.tocsin.oncall.Acme.BERLIN;
import static dev.tocsin.oncall.Acme.GRACE;
import static dev.tocsin.oncall.Acme.LINUS;
import static dev.tocsin.oncall.Acme.always;
import static dev.tocsin.oncall.Acme.at;
import static dev.tocsin.oncall.Acme.policy;
import static dev.tocsin.oncall.Acme.roster;
import static dev.tocsin.oncall.Acme.rotation;
import static dev.tocsin.oncall.Acme.schedule;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingShiftsFromCalendarsTest {
  private static final String FEED = "https://calendar.test/feed.ics";
  private static final Instant NINE = at("2026-01-05T09:00");
  private static final Instant NOON = at("2026-01-05T12:00");
  private static final Instant EVENING = at("2026-01-05T18:00");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          ada@acme.test                 |                              | ada
          On call: GRACE@acme.test      |                              | grace
          Grace                         |                              | grace
          linus                         |                              | linus
          On call - Grace - engineering |                              | grace
          first line                    | ada@acme.test                | ada
          first line                    | Ada@Acme.test,x@else.test    | ada
          first line                    | Grace                        | grace
          Grace instead                 | ada@acme.test                | ada
          Margaret Hamilton's week      |                              | mh
          mh                            |                              | mh
          MH@home                       | MH                           | mh
          Ada and Grace                 |                              | -
          Ada and Grace                 | Linus                        | linus
          Adab on call                  |                              | -
          x-ada@acme.test               |                              | -
          ada@acme.tests                |                              | -
          ada@acme.test.example         |                              | -
          holiday                       |                              | -
          ''                            |                              | -
          """)
  void an_entry_is_the_shift_of_the_one_person_whom_it_names(
      String title, String invited, String person) {
    List<String> guests = invited == null ? List.of() : List.of(invited.split(","));
    CalendarReading read =
        CalendarReading.of(List.of(new CalendarEntry(NINE, NOON, title, guests)), staff());
    if (person == null) {
      assertThat(read).isEqualTo(new CalendarReading(List.of(), List.of(title)));
    } else {
      assertThat(read.unmatched()).isEmpty();
      assertThat(read.shifts().getFirst().who().orElseThrow().key()).isEqualTo(person);
    }
  }

  @Test
  void a_title_that_names_nobody_is_said_once() {
    CalendarEntry party = new CalendarEntry(NINE, NOON, "party", List.of());
    assertThat(CalendarReading.of(List.of(party, party), staff()).unmatched())
        .containsExactly("party");
  }

  @Test
  void a_calendar_is_a_layer_like_another() {
    Layer calendar = new Layer(new Imported(FEED, BERLIN, List.of()), List.of());
    Layer below = always(rotation("1 week", "2026-01-05T00:00", ADA));
    Roster roster = roster(schedule("mixed", List.of(below, calendar)), policy("default", 0));
    Map<String, List<Shift>> read = Map.of(FEED, List.of(new Shift(NOON, EVENING, GRACE)));
    assertThat(shifts(roster.with(read)))
        .containsExactly(
            new Shift(NINE, NOON, ADA),
            new Shift(NOON, EVENING, GRACE),
            new Shift(EVENING, at("2026-01-06T00:00"), ADA));
    assertThat(shifts(roster.with(Map.of()))).hasSize(1);
    assertThat(roster.calendars()).containsExactly(FEED);
    assertThat(roster.with(read).schedule("mixed").orElseThrow().people())
        .containsExactly(ADA, GRACE);
  }

  @Test
  void of_two_entries_at_once_the_one_that_began_later_counts() {
    Imported calendar =
        new Imported(
            FEED, BERLIN, List.of(new Shift(NOON, EVENING, LINUS), new Shift(NINE, EVENING, ADA)));
    assertThat(calendar.onCallAt(NINE)).contains(ADA);
    assertThat(calendar.onCallAt(NOON)).contains(LINUS);
    assertThat(calendar.onCallAt(EVENING)).isEmpty();
    assertThat(calendar.onCallAt(NINE.minusSeconds(1))).isEmpty();
    assertThat(calendar.nextTurn(NINE)).contains(NOON);
    assertThat(calendar.nextTurn(EVENING)).isEmpty();
  }

  private static List<Shift> shifts(Roster roster) {
    return roster.schedule("mixed").orElseThrow().shifts(NINE, at("2026-01-06T00:00"));
  }

  private static Staff staff() {
    Map<String, Person> people = new LinkedHashMap<>();
    for (Person person : List.of(ADA, GRACE, LINUS)) {
      Contact contact = new Contact(Map.of(), person.key() + "@acme.test", null, null, null);
      people.put(person.key(), person.equals(LINUS) ? LINUS : person.with(contact));
    }
    Person other = new Person("mh", "Margaret Hamilton", BERLIN, Contact.NONE, Ladder.STANDARD);
    people.put("mh", other);
    return new Staff(people, List.of(LINUS), List.of(), Map.of());
  }
}
