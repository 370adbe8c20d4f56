package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.Known;
import dev.tocsin.chat.RoomRequest;
import dev.tocsin.fakes.discord.DiscordLine;
import dev.tocsin.fakes.discord.DiscordPerson;
import dev.tocsin.fakes.discord.DiscordRoom;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.discord.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever breaks between Discord and Tocsin, what people do meanwhile is on record afterwards. */
@Timeout(240)
class MissingNothingInDiscordTest {
  private final FakeDiscord discord = FakeDiscord.start();
  private final DiscordRoom room = discord.room("general");
  private DiscordPerson linus;
  private Connected tocsin;
  private String edited;
  private String deleted;
  private String alsoDeleted;
  private String marked;

  /** What goes wrong, and how it ends. */
  record Trouble(
      String name, Consumer<DiscordLine> begins, Consumer<MissingNothingInDiscordTest> ends) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Trouble> troubles() {
    return Stream.of(
        new Trouble(
            "gateway killed for longer than Tocsin waits for it",
            DiscordLine::gatewayGoes,
            MissingNothingInDiscordTest::back),
        new Trouble("connection cut", DiscordLine::breaks, _ -> {}),
        new Trouble("asked to reconnect", DiscordLine::asksToReconnect, _ -> {}),
        new Trouble("session invalid", DiscordLine::endsTheSession, _ -> {}),
        new Trouble("closed as timed out", line -> line.closesWith(4009), _ -> {}),
        new Trouble(
            "resume unanswered",
            MissingNothingInDiscordTest::cutAndMute,
            MissingNothingInDiscordTest::silentForLong),
        new Trouble(
            "REST down as the session ends",
            MissingNothingInDiscordTest::endsWithoutRest,
            MissingNothingInDiscordTest::restBack));
  }

  private void back() {
    silentForLong();
    Patience.pass(Duration.ofSeconds(1));
    discord.line().gatewayComesBack();
  }

  private void silentForLong() {
    tocsin.isDown();
    discord.passes(Connected.SILENT.multipliedBy(2));
  }

  private static void cutAndMute(DiscordLine line) {
    line.ignoresResumes(true);
    line.breaks();
  }

  private static void endsWithoutRest(DiscordLine line) {
    line.restGoes();
    line.endsTheSession();
  }

  private void restBack() {
    Patience.untilSo("a second session", () -> discord.line().identified() > 1);
    discord.line().restComesBack();
  }

  @BeforeEach
  void connect() {
    linus = discord.person("linus");
    tocsin = new Connected(discord).isUp();
    edited = heard("It is slow");
    deleted = heard("My password is on the wall");
    alsoDeleted = heard("And mine");
    marked = heard("The cache is cold");
    tocsin.known =
        List.of(
            new Known(
                room.id(),
                Map.of(edited, plain(), deleted, plain(), alsoDeleted, plain(), marked, plain())));
    linus.types(room, "/incident list").shows("Done.");
    tocsin.told.clear();
  }

  @AfterEach
  void close() {
    assertThat(discord.refused()).isEmpty();
    tocsin.close();
    discord.close();
  }

  private String heard(String words) {
    var message = linus.says(room, words);
    tocsin.isTold("Linus said " + words);
    return message;
  }

  private static Known.Message plain() {
    return new Known.Message(false, Set.of());
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void what_people_do_meanwhile_reaches_the_record(Trouble trouble) {
    trouble.begins.accept(discord.line());
    peopleGoOn();
    trouble.ends.accept(this);
    everythingIsTold();
    assertThat(tocsin.commands).extracting(one -> one.words()).containsExactly("/incident list");
  }

  @Test
  void what_people_do_while_tocsin_cannot_start_reaches_the_record() {
    tocsin.close();
    discord.line().restGoes();
    tocsin = new Connected(discord, tocsin.known);
    peopleGoOn();
    Patience.untilSo(
        "trouble", () -> tocsin.platform().health().detail().contains("it is out of reach"));
    discord.line().restComesBack();
    everythingIsTold();
    assertThat(tocsin.commands).isEmpty();
  }

  @Test
  void a_command_that_was_given_meanwhile_is_carried_out_once() {
    discord.line().gatewayGoes();
    linus.says(room, "<@" + discord.bot() + "> status");
    discord.line().gatewayComesBack();
    room.expects("Done.");
    discord.line().breaks();
    linus.says(room, "and on");
    tocsin.isTold("Linus said and on");
    assertThat(tocsin.commands)
        .extracting(one -> one.words())
        .containsExactly("/incident list", "@tocsin status");
  }

  @Test
  void pins_by_the_hundred_are_read_to_the_last() {
    for (int i = 1; i <= 120; i++) {
      linus.pins(room, linus.says(room, "line " + i), true);
    }
    linus.pins(room, marked, true);
    tocsin.isTold("Linus pinned " + marked);
    tocsin.told.clear();
    discord.line().atOnce(discord.line()::endsTheSession, () -> linus.pins(room, marked, false));
    Patience.untilSo("a second session", () -> discord.line().identified() > 1);
    tocsin.isTold("Linus pinned " + room.pinned().getFirst());
    assertThat(tocsin.told).noneMatch(one -> one.endsWith("pinned " + marked));
  }

  @Test
  void a_pin_that_was_taken_away_meanwhile_is_found() {
    var known = new Known.Message(false, Set.of(), null, true);
    tocsin.known = List.of(new Known(room.id(), Map.of(marked, known)));
    discord.line().endsTheSession();
    tocsin.isTold("somebody unpinned " + marked);
  }

  @Test
  void a_topic_that_lost_its_key_meanwhile_gets_it_back() {
    var incident =
        discord.roomOf(
            tocsin.platform().openRoom(new RoomRequest("INC-7", "inc-7-x", "SEV1", false)).id());
    tocsin.known = List.of(new Known(incident.id(), Map.of()));
    discord
        .line()
        .atOnce(discord.line()::endsTheSession, () -> linus.writesTopic(incident, "what a night"));
    Patience.untilSo("a key", () -> incident.topic().equals("INC-7 · what a night"));
    assertThat(tocsin.platform().openRoom(new RoomRequest("INC-7", "inc-7-x", "", false)).id())
        .isEqualTo(incident.id());
  }

  @Test
  void what_rests_in_an_old_thread_is_not_taken_for_deleted() {
    var said = linus.says(room, "look");
    linus.saysInThread(room, said, "a thought");
    tocsin.isTold("Linus said a thought");
    discord.roomOf(said).fallsAsleep();
    var inThread = discord.roomOf(said).expects("a thought");
    var known = new Known.Message(false, Set.of(), said, false);
    tocsin.known = List.of(new Known(room.id(), Map.of(said, plain(), inThread, known)));
    tocsin.told.clear();
    discord.line().endsTheSession();
    tocsin.isTold("Linus said a thought");
    assertThat(tocsin.told).noneMatch(one -> one.endsWith("was deleted"));
  }

  private void everythingIsTold() {
    tocsin.isTold("Linus said meanwhile");
    tocsin.isTold("Linus said in a thread");
    tocsin.isTold(edited + " reads It is down");
    tocsin.isTold(deleted + " was deleted");
    tocsin.isTold(alsoDeleted + " was deleted");
    tocsin.isTold("Linus added 👀");
    tocsin.isTold("Linus pinned " + marked);
  }

  private void peopleGoOn() {
    var said = linus.says(room, "meanwhile");
    linus.saysInThread(room, said, "in a thread");
    linus.edits(room, edited, "It is down");
    linus.deletes(room, deleted, alsoDeleted);
    linus.reacts(room, marked, "👀");
    linus.pins(room, marked, true);
  }
}
