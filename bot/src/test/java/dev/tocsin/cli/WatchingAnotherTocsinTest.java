package dev.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.paging.FakeProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WatchingAnotherTocsinTest {
  private static final Instant START = Instant.parse("2026-11-21T03:00:00Z");
  private static final String COMPANY =
      """
      company: { name: Acme, timezone: Europe/Berlin }
      people:
        ada: { name: Ada, ntfy: ada-9f2 }
        grace: { name: Grace, phone: "+15550101", ladder: [{ by: voice }] }
      founders: [ada]
      policies:
        default: { steps: [{ page: [ada], wait: 5m }] }
      """;

  @TempDir Path folder;

  private final FakeProvider watched = new FakeProvider();
  private final FakeProvider push = new FakeProvider();
  private final StringWriter printed = new StringWriter();
  private volatile Instant now = START;

  @AfterEach
  void close() {
    watched.close();
    push.close();
  }

  private int watch(Map<String, String> environment, String... args) throws IOException {
    return watch("ada", environment, args);
  }

  private int watch(String founders, Map<String, String> environment, String... args)
      throws IOException {
    Path file = folder.resolve("tocsin.yaml");
    Files.writeString(file, COMPANY.replace("[ada]\n", "[" + founders + "]\n"));
    PrintWriter out = new PrintWriter(printed, true);
    Streams streams = new Streams(new ByteArrayInputStream(new byte[0]), out, out);
    InstantSource clock = () -> now;
    var line = new CommandLine(new WatchCommand(streams, clock, environment));
    var troubles = new Troubles(out);
    line.setExecutionExceptionHandler((trouble, command, parsed) -> troubles.failed(trouble));
    String[] all = {"--config", file.toString(), watched.address().toString()};
    return line.execute(
        Stream.of(List.of(args), List.of(all)).flatMap(List::stream).toArray(String[]::new));
  }

  private Map<String, String> withPush() {
    return Map.of("NTFY_URL", push.address().toString());
  }

  private void expectPush(String words) {
    await(words).until(() -> push.asked().stream().anyMatch(one -> one.body().contains(words)));
  }

  private void expectPrinted(String words) {
    await(words).until(() -> printed.toString().contains(words));
  }

  @Test
  void the_founders_are_woken_when_it_falls_silent_and_told_when_it_is_over()
      throws InterruptedException {
    push.answers(200, "{\"id\":\"x\"}");
    Thread watch =
        Thread.ofVirtual().start(() -> unchecked(() -> watch(withPush(), "--every", "0s")));
    expectPrinted("answers");
    assertThat(watched.last().path()).isEqualTo("/actuator/health/readiness");
    watched.answers(503, "");
    expectPrinted("is silent: it answers 503");
    assertThat(push.asked()).isEmpty();
    now = START.plusSeconds(120);
    expectPush("is silent since 2026-11-21T03:00:00Z: it answers 503");
    assertThat(push.last().body()).contains("\"priority\":5", "ada-9f2");
    watched.answers(200, "");
    expectPush("answers again");
    assertThat(push.last().body()).contains("\"priority\":2");
    watch.interrupt();
    watch.join();
  }

  @Test
  void a_provider_that_says_nothing_holds_back_no_other_founder() throws InterruptedException {
    try (FakeProvider telephone = new FakeProvider()) {
      push.saysNothing();
      telephone.answers(201, "{\"sid\":\"CA1\",\"status\":\"queued\"}");
      Map<String, String> both =
          Map.of(
              "NTFY_URL", push.address().toString(),
              "TWILIO_API_URL", telephone.address().toString(),
              "TWILIO_ACCOUNT_SID", "AC1",
              "TWILIO_AUTH_TOKEN", "token",
              "TWILIO_PHONE_NUMBER", "+15550199");
      watched.answers(503, "");
      Thread watch =
          Thread.ofVirtual()
              .start(() -> unchecked(() -> watch("ada, grace", both, "--every", "0s")));
      expectPrinted("is silent: it answers 503");
      now = START.plusSeconds(120);
      expectPrinted("told Grace by voice");
      assertThat(printed.toString()).doesNotContain("Ada by push");
      watch.interrupt();
      watch.join();
    }
  }

  private interface Work {
    int run() throws IOException;
  }

  private static void unchecked(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_test_tells_each_founder_by_each_channel_and_ends() throws IOException {
    push.answers(200, "{\"id\":\"x\"}");
    assertThat(watch(withPush(), "--test")).isZero();
    assertThat(printed.toString()).contains("told Ada by push: accepted by");
    assertThat(push.last().body()).contains("there is nothing to do", "\"priority\":2");
  }

  @Test
  void a_test_that_reaches_nobody_fails_and_says_why() throws IOException {
    push.answers(403, "{\"error\":\"forbidden\"}");
    assertThat(watch(withPush(), "--test")).isEqualTo(1);
    assertThat(printed.toString()).contains("could not tell Ada by push").contains("403");
  }

  @Test
  void a_time_that_is_none_is_refused_with_what_would_be() throws IOException {
    assertThat(watch(withPush(), "--every", "often")).isEqualTo(2);
    assertThat(printed.toString()).contains("--every takes a time such as 30s or 2m, not 'often'");
  }

  @Test
  void an_address_that_is_none_is_refused_with_what_would_be() {
    var run = Shell.run("watch", "tocsin.acme.test");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("not an address, such as https://tocsin.acme.test");
  }
}
