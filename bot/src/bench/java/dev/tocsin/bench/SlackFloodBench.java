package dev.tocsin.bench;

import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.slack.Seat;
import dev.tocsin.storage.Storage;
import dev.tocsin.stories.RunningTocsin;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Whether Slack's commands are answered in time while a room is flooded, and nothing is lost. */
public final class SlackFloodBench {
  private static final int MESSAGES = 5_000;
  private static final int TALKERS = 10;
  private static final Duration WITHIN = Duration.ofMinutes(1);
  private static final Duration BETWEEN_COMMANDS = Duration.ofMillis(500);
  private static final long INCIDENT = 1;

  private final FakeSlack slack;
  private final RunningTocsin tocsin;
  private final AtomicInteger said = new AtomicInteger();

  private SlackFloodBench(FakeSlack slack, RunningTocsin tocsin) {
    this.slack = slack;
    this.tocsin = tocsin;
  }

  public static void main(String[] args) throws Exception {
    Figures.environment();
    try (var slack = FakeSlack.start().punctual();
        var tocsin = started(slack)) {
      slack.expectConnections(1);
      new SlackFloodBench(slack, tocsin).measure();
    }
  }

  private static RunningTocsin started(FakeSlack slack) throws IOException {
    List.of("ada", "grace", "linus", "dennis", "margaret").forEach(slack::person);
    return RunningTocsin.on(Files.createTempDirectory("flood"))
        .with(Map.of("TOCSIN_CONFIG", "bot/src/test/resources/slack-night.yaml"))
        .with(Map.of("SLACK_BOT_TOKEN", slack.botToken(), "SLACK_API_URL", slack.apiUrl()))
        .with(Map.of("SLACK_APP_TOKEN", slack.appToken(), "TOCSIN_PRACTICE", "true"))
        .start();
  }

  private void measure() throws InterruptedException {
    slack.person("ada").in(slack.room("incidents")).types("/incident open Flood sev:1");
    var room = slack.room("inc-1").expectPins(1);
    var grace = slack.person("grace").in(room);
    var commands = new Figures();
    try (var threads = Executors.newScheduledThreadPool(TALKERS + 1)) {
      for (int talker = 0; talker < TALKERS; talker++) {
        var seat = slack.person("talker" + talker).in(room);
        var every = WITHIN.dividedBy(MESSAGES / TALKERS).toNanos();
        var _ = threads.scheduleAtFixedRate(() -> say(seat), 0, every, TimeUnit.NANOSECONDS);
      }
      var every = BETWEEN_COMMANDS.toMillis();
      Runnable command = () -> commands.time(() -> grace.types("/incident status"));
      var _ = threads.scheduleWithFixedDelay(command, every, every, TimeUnit.MILLISECONDS);
      threads.awaitTermination(WITHIN.toSeconds(), TimeUnit.SECONDS);
      threads.shutdown();
    }
    slack.settle();
    report(commands);
  }

  private void say(Seat seat) {
    var number = said.getAndIncrement();
    if (number < MESSAGES) {
      seat.says("Message " + number + ": the queue of orders is longer than a minute ago");
    }
  }

  private void report(Figures commands) {
    var storage = tocsin.context().getBean(Storage.class);
    var kept =
        storage.read(tx -> tx.messages().of(INCIDENT)).stream()
            .map(row -> row.content().text())
            .filter(text -> text.startsWith("Message "))
            .toList();
    System.out.printf(
        Locale.ROOT,
        "  said %d, kept %d, of them different %d, events lost %d%n",
        Math.min(said.get(), MESSAGES),
        kept.size(),
        kept.stream().distinct().count(),
        slack.faults().lostEvents());
    System.out.println("  a command until its acknowledgement: " + commands);
    System.out.println("  beyond Slack's 3 s: " + slack.faults().timeouts().size());
  }
}
