package dev.tocsin.chat.slack;

import dev.tocsin.Surroundings;
import dev.tocsin.TocsinApplication;
import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.practice.ClockControl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole of Tocsin, connected to a Slack. */
final class Served implements AutoCloseable {
  static final String CONFIGURATION =
      """
      company: { name: Acme, timezone: Europe/London }
      people:
        ada: { name: Ada L., slack: U01ADA, email: ada@acme.test }
        grace: { name: Grace H., slack: U01GRACE, email: grace@acme.test }
        linus: { name: Linus, slack: U01LINUS, email: linus@acme.test }
      founders: [ada, grace]
      schedules:
        engineering:
          layers: [{ every: 1 week, handoff: { day: monday, at: "09:00" }, starting: 2026-01-05, people: [linus] }]
      policies:
        default: { steps: [{ page: [schedule:engineering], wait: 5m }] }
      services:
        checkout: { policy: default }
      home: slack
      drill: off
      """;

  /** What is there is waited for as long as any machine needs for it. */
  private static final Map<String, Object> IN_A_TEST =
      Map.of(
          "server.port",
          0,
          "tocsin.slack.between-homes",
          100,
          "tocsin.slack.decided-within",
          60_000,
          "tocsin.slack.named-within",
          60_000);

  private final ConfigurableApplicationContext tocsin;

  private Served(ConfigurableApplicationContext tocsin) {
    this.tocsin = tocsin;
  }

  /** By Socket Mode. */
  static Served bySocket(FakeSlack slack, Path folder) {
    return bySocket(slack, folder, CONFIGURATION);
  }

  /** By Socket Mode, with another configuration. */
  static Served bySocket(FakeSlack slack, Path folder, String configuration) {
    var tokens = tokens(slack, "SLACK_APP_TOKEN", slack.appToken());
    return start(folder, tokens, configuration).connected(slack);
  }

  /** The same on a clock that can be moved. */
  static Served practising(FakeSlack slack, Path folder) {
    var environment = new HashMap<>(tokens(slack, "SLACK_APP_TOKEN", slack.appToken()));
    environment.put("TOCSIN_PRACTICE", "true");
    return start(folder, environment).connected(slack);
  }

  /** Slack greets a socket before the other end of it knows that it is open. */
  private Served connected(FakeSlack slack) {
    slack.expectConnections(1);
    var platform = bean(SlackPlatform.class);
    slack.eventually("a socket", () -> platform.health().up(), platform::health);
    return this;
  }

  /** Lets time pass at once. */
  void passes(Duration span) {
    bean(ClockControl.class).advance(span);
  }

  /** While Slack lets nobody in. */
  static Served offline(FakeSlack slack, Path folder, String configuration) {
    return start(folder, tokens(slack, "SLACK_APP_TOKEN", slack.appToken()), configuration);
  }

  static Map<String, String> tokens(FakeSlack slack, String transport, String secret) {
    return Map.of(
        "SLACK_BOT_TOKEN", slack.botToken(), "SLACK_API_URL", slack.apiUrl(), transport, secret);
  }

  static Served start(Path folder, Map<String, String> environment) {
    return start(folder, environment, CONFIGURATION);
  }

  private static Served start(Path folder, Map<String, String> environment, String configuration) {
    try {
      var file = folder.resolve("tocsin.yaml");
      Files.writeString(file, configuration);
      var all = new HashMap<>(environment);
      all.put("TOCSIN_DATA", folder.toString());
      all.put("TOCSIN_CONFIG", file.toString());
      return new Served(TocsinApplication.start(new Surroundings(all), IN_A_TEST));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> T bean(Class<T> type) {
    return tocsin.getBean(type);
  }

  URI address(String path) {
    var port = tocsin.getEnvironment().getProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @Override
  public void close() {
    tocsin.close();
  }
}
