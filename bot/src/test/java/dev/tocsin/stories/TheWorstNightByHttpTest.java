package dev.tocsin.stories;

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
  protected void reconnect(Runnable meanwhile) {
    tocsin.close();
    meanwhile.run();
    tocsin = again();
  }
}
