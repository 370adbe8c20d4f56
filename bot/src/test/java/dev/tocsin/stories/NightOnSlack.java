package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.AppManifest.Wishes;
import dev.tocsin.chat.slack.SlackManifest;
import dev.tocsin.fakes.slack.Call;
import dev.tocsin.fakes.slack.FakeSlack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The night in Slack, which loses sight of Tocsin in the middle of it. */
abstract class NightOnSlack extends WorstNight {
  private static final List<String> PEOPLE = List.of("ada", "grace", "linus", "dennis", "margaret");
  private static final String UNHEARD = "Nobody hears me: customers ask on Twitter.";

  @TempDir Path folder;
  protected final FakeSlack slack = FakeSlack.start();
  protected RunningTocsin tocsin;
  private final SlackTalk talk = new SlackTalk(slack, () -> tocsin);

  protected abstract RunningTocsin connect(RunningTocsin.Preparation prepared);

  /** Loses the connection, lets something be said, and has it back. */
  protected abstract void reconnect(Runnable meanwhile);

  /** What is pasted into Slack before the first night. */
  protected abstract Wishes wishes();

  @BeforeEach
  void start() {
    slack.install(new SlackManifest().written(wishes()));
    PEOPLE.forEach(slack::person);
    tocsin = again();
  }

  @AfterEach
  void stop() {
    try (slack) {
      tocsin.close();
    }
  }

  protected RunningTocsin again() {
    return connect(
        RunningTocsin.configured("slack-night.yaml", folder)
            .practising()
            .with(Map.of("SLACK_BOT_TOKEN", slack.botToken(), "SLACK_API_URL", slack.apiUrl())));
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
    slack.settle();
    reconnect(() -> margaret.says(UNHEARD));
    slack.fastForward(Duration.ofSeconds(61));
    slack.settle();
    assertThat(talk.record()).containsOnlyOnce(UNHEARD);
    assertThat(slack.faults().timeouts()).isEmpty();
  }

  @Override
  protected void isOver(Talk.Seat grace) {
    super.isOver(grace);
    slack.room("inc-1").expectArchived();
    everyCallIsRefusedWhenItIsMadeWrong();
  }

  private void everyCallIsRefusedWhenItIsMadeWrong() {
    slack.person("ada").in(slack.room("incidents")).types("/incident open");
    slack.person("ada").expectView("Open");
    var calls = slack.calls();
    assertThat(calls)
        .extracting(Call::method)
        .contains("conversations.create", "chat.postMessage", "chat.update", "views.open");
    assertThat(slack.mutationsLetPass(calls)).isEmpty();
  }
}
