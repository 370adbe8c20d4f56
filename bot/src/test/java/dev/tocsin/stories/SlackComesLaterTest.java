package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack is ill when Tocsin starts: people are woken by other ways, and Slack has it all later. */
class SlackComesLaterTest {
  @TempDir Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private RunningTocsin tocsin;
  private SlackTalk talk;

  @BeforeEach
  void start() {
    List.of("ada", "grace", "linus", "dennis").forEach(slack::person);
    slack.faults().refuseTokens("fatal_error");
    tocsin = RunningTocsin.configured("slack-night.yaml", folder).practising().with(slack).start();
    talk = new SlackTalk(slack, () -> tocsin);
  }

  @AfterEach
  void stop() {
    try (slack) {
      tocsin.close();
    }
  }

  @Test
  void whoever_is_on_call_is_paged_by_mail_and_the_room_is_made_when_slack_is_there() {
    slack.eventually(
        "Slack's troubles in health", () -> health().contains("troubles of its own"), this::health);
    opensByAlert();
    slack.eventually(
        "Linus woken", () -> talk.timeline().contains("woke Linus in step 1"), talk::timeline);
    talk.fastForward(Duration.ofSeconds(15));
    talk.expectPage("linus email");
    assertThat(slack.calls()).isEmpty();
    slack.faults().refuseTokens("");
    slack.eventually("Slack in health", this::isThereTwentySecondsLater, this::health);
    slack.expectConnections(1);
    talk.fastForward(Duration.ofMinutes(1));
    slack.room("inc-1").expectMessage("The shop is down").expectPins(1);
    slack.room("incidents").expectMessage("In #inc-1-the-shop-is-down");
    assertThat(health()).contains("Connected to");
  }

  /** What Slack refused a moment ago is tried again after a pause that may only begin now. */
  private boolean isThereTwentySecondsLater() {
    talk.fastForward(Duration.ofSeconds(20));
    return health().contains("Connected to");
  }

  private void opensByAlert() {
    var fire =
        new LifecycleCommand.Open(
            "The shop is down", Severity.SEV1, null, false, false, null, "default");
    var desk = tocsin.context().getBean(IncidentDesk.class);
    desk.open("alert/1", Actor.TOCSIN, fire);
  }

  private String health() {
    return tocsin.health("chat").toString();
  }
}
