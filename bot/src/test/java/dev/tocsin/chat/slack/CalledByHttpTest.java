package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.slack.SignedRequestsToBot;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalledByHttpTest {
  @TempDir private Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private Served tocsin;
  private SignedRequestsToBot requests;

  @BeforeEach
  void start() {
    var tokens = Served.tokens(slack, "SLACK_SIGNING_SECRET", slack.signingSecret());
    tocsin = Served.start(folder, tokens);
    requests = slack.callAt(tocsin.address("/slack/events"));
  }

  @AfterEach
  void stop() {
    tocsin.close();
    slack.close();
  }

  @Test
  void an_incident_is_opened_and_its_room_is_heard() {
    var linus = slack.person("linus");
    linus.in(slack.room("incidents")).types("/incident open Mail is late").expectAnswer("INC-1");
    var seat = linus.in(slack.room("inc-1").expectPins(1));
    seat.says("The queue is full").reacts("pushpin");
    seat.mentions("note The queue is full kind:cause");
    slack.settle();
    slack.room("inc-1").expectMessage("The queue is full");
    assertThat(requests.lastStatus()).isEqualTo(200);
  }

  @Test
  void slack_is_shown_that_the_address_is_tocsins() {
    assertThat(requests.challenge("3eZbrw1aB")).contains("3eZbrw1aB");
    requests.signWrongly();
    assertThat(requests.challenge("3eZbrw1aB")).doesNotContain("3eZbrw1aB");
  }

  @Test
  void a_wrong_signature_and_a_stale_one_are_refused_and_counted() {
    var seat = slack.person("linus").in(slack.room("incidents"));
    slack.settle();
    requests.signWrongly();
    seat.types("/incident open Mail is late");
    assertThat(requests.lastStatus()).isEqualTo(401);
    requests.signLongAgo(Duration.ofMinutes(6));
    seat.types("/incident open Mail is late");
    assertThat(requests.lastStatus()).isEqualTo(401);
    requests.signRightly();
    seat.types("/incident list").expectAnswer("None");
    var rejected = tocsin.bean(MeterRegistry.class).get("tocsin.slack.rejected").counter();
    assertThat(rejected.count()).isEqualTo(2);
  }
}
