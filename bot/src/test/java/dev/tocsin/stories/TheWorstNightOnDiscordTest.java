package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.discord.Patience;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The night in Discord, whose line breaks in the middle of it. */
@Timeout(600)
class TheWorstNightOnDiscordTest extends WorstNight {
  private static final List<String> PEOPLE = List.of("ada", "grace", "linus", "dennis", "margaret");
  private static final String UNHEARD = "Nobody hears me: customers ask on Twitter.";

  @TempDir Path folder;
  private RunningTocsin tocsin;
  private final DiscordTalk talk = new DiscordTalk(() -> tocsin);
  private final FakeDiscord discord = talk.discord();

  @BeforeEach
  void start() {
    PEOPLE.forEach(discord::person);
    tocsin =
        RunningTocsin.configured("discord-night.yaml", folder).practising().with(discord).start();
    Patience.untilSo("commands in Discord", () -> discord.commandLists() == 1);
  }

  @AfterEach
  void stop() {
    try (discord) {
      tocsin.close();
    }
  }

  @Override
  protected Talk talk() {
    return talk;
  }

  @Override
  protected String lobby() {
    return "incidents";
  }

  @Override
  protected void goesWrong(Talk.Seat margaret) {
    margaret.expect("Grace is on it");
    discord.line().breaks();
    margaret.says(UNHEARD);
    Patience.untilSo("what was said while the line was cut", () -> talk.record().contains(UNHEARD));
    discord.line().isUp();
  }

  @Override
  protected void isOver(Talk.Seat grace) {
    super.isOver(grace);
    var room = discord.room("inc-1");
    Patience.untilSo("an archived room", () -> room.category().equals("Incidents archive"));
    assertThat(talk.record()).containsOnlyOnce(UNHEARD);
    assertThat(room.pinned()).hasSize(1);
    assertThat(discord.refused()).isEmpty();
  }
}
