package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.Cards;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Labels;
import dev.tocsin.chat.PageCards;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.RoomRequest;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.PeopleEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Contact;
import dev.tocsin.oncall.Duties;
import dev.tocsin.oncall.Ladder;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Staff;
import dev.tocsin.timeline.LocalTimes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an incident holds, what is sent of it is within the contract and all limits. */
@Timeout(240)
class ExtremeIncidentsInDiscordTest {
  private static final Person ADA =
      new Person(
          "ada",
          "Ada",
          ZoneOffset.UTC,
          new Contact(Map.of("discord", "1"), null, null, null, null),
          Ladder.STANDARD);
  private static final Staff STAFF =
      new Staff(Map.of("ada", ADA), List.of(ADA), List.of(), Map.of());
  private static final Labels NO_LABELS =
      new Labels(() -> new Roster(ZoneOffset.UTC, STAFF, Duties.NONE));
  private static final Instant NOW = Instant.parse("2026-11-21T02:14:00Z");
  private static final List<String> WORDS =
      List.of(
          "@everyone",
          "<@102>",
          "```",
          "**",
          "||",
          "\n\n",
          "# ",
          "> ",
          "🧯",
          "👩🏽‍🚒",
          "ﷺ",
          "\u202e",
          "%s",
          "https://acme.test/" + "x".repeat(300),
          "z".repeat(700),
          "a",
          "\\",
          "`",
          "<t:1:R>",
          "-# ");
  private static FakeDiscord discord;
  private static Connected tocsin;

  private final List<Recorded> journal = new ArrayList<>();

  @BeforeAll
  static void connect() {
    discord = FakeDiscord.start();
    discord.person("ada");
    tocsin = new Connected(discord).isUp();
  }

  @AfterAll
  static void close() {
    tocsin.close();
    discord.close();
  }

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 30);
  }

  private static String words(Random random) {
    return IntStream.range(0, 1 + random.nextInt(40))
        .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
        .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
  }

  private static Who someone(Random random) {
    return new Who("p" + random.nextInt(50), words(random));
  }

  private void happens(IncidentEvent event) {
    journal.add(new Recorded(journal.size() + 1, NOW, new Who("ada", "Ada"), event));
  }

  private Incident incident(int seed) {
    Random random = new Random(seed);
    String service = random.nextBoolean() ? null : words(random);
    happens(new LifecycleEvent.Opened(words(random), Severity.of(1), service, false, true, NOW));
    for (int i = 1; i <= random.nextInt(60); i++) {
      happens(new PeopleEvent.RoleAssigned(words(random), someone(random)));
      happens(new FollowUpEvent.MeasureAdded(i, words(random), NOW, someone(random)));
      happens(
          new FollowUpEvent.ActionAdded(
              i, words(random), someone(random), null, FollowUpEvent.Horizon.FUTURE, 0));
    }
    return Incident.of(seed, journal);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void its_cards_its_room_and_its_pages_are_taken(int seed) {
    Incident incident = incident(seed);
    Random random = new Random(seed);
    String topic = Cards.topic(incident);
    var request = new RoomRequest(incident.name(), "inc-" + seed + "-x", topic, false);
    String room = tocsin.platform().openRoom(request).id();
    List<Card> cards =
        List.of(
            Cards.summary(incident, LocalTimes.on(NOW, ZoneOffset.UTC), NO_LABELS),
            Cards.announcement(incident, NO_LABELS),
            PageCards.calling(words(random), words(random), words(random), incident.name()));
    for (int i = 0; i < cards.size(); i++) {
      var calls = List.of(new ChatUser("discord", "102", words(random)));
      String message = tocsin.platform().post(room, new Post(seed + "/" + i, cards.get(i), calls));
      tocsin.platform().edit(room, message, cards.get(cards.size() - 1 - i));
      assertThat(discord.roomOf(room).calledEveryone(message)).isFalse();
    }
    assertThat(discord.refused()).isEmpty();
  }
}
