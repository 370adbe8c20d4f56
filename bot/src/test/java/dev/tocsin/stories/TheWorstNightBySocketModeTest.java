package dev.tocsin.stories;

import dev.tocsin.chat.AppManifest.Wishes;
import java.util.Map;

/** By Socket Mode, where Slack asks for a new connection, and a second one is lost. */
class TheWorstNightBySocketModeTest extends NightOnSlack {
  @Override
  protected RunningTocsin connect(RunningTocsin.Preparation prepared) {
    var running = prepared.with(Map.of("SLACK_APP_TOKEN", slack.appToken())).start();
    slack.expectConnections(1);
    return running;
  }

  @Override
  protected Wishes wishes() {
    return new Wishes(null, false);
  }

  @Override
  protected void reconnect(Runnable meanwhile) {
    slack.faults().refreshSockets();
    slack.expectConnections(1);
    slack.faults().dropSockets();
    meanwhile.run();
    slack.expectConnections(1);
  }
}
