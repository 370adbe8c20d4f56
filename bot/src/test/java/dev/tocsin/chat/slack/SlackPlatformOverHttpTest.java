package dev.tocsin.chat.slack;

import static org.awaitility.Awaitility.await;

import dev.tocsin.fakes.slack.FakeSlack;
import java.nio.file.Path;
import java.time.Duration;

/** The same where Slack calls Tocsin. */
class SlackPlatformOverHttpTest extends SlackPlatformTest {
  @Override
  Served connected(FakeSlack slack, Path folder) {
    var secret = Served.tokens(slack, "SLACK_SIGNING_SECRET", slack.signingSecret());
    var served = Served.start(folder, secret);
    slack.callAt(served.address("/slack/events"));
    var platform = served.bean(SlackPlatform.class);
    await().atMost(Duration.ofSeconds(30)).until(() -> platform.health().up());
    return served;
  }
}
