package dev.tocsin.stories;

import dev.tocsin.chat.AppManifest.Wishes;
import java.net.URI;
import java.util.Map;

/** By signed requests, while Tocsin is started anew. */
class TheWorstNightByHttpTest extends NightOnSlack {
  @Override
  protected RunningTocsin connect(RunningTocsin.Preparation prepared) {
    var running = prepared.with(Map.of("SLACK_SIGNING_SECRET", slack.signingSecret())).start();
    slack.callAt(URI.create(running.address() + "/slack/events"));
    return running;
  }

  @Override
  protected Wishes wishes() {
    return new Wishes("https://tocsin.acme.test/slack/events", false);
  }

  @Override
  protected void reconnect(Runnable meanwhile) {
    tocsin.close();
    meanwhile.run();
    tocsin = again();
  }
}
