package dev.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.config.Configuration;
import dev.tocsin.config.ConfigurationFile;
import dev.tocsin.config.Loaded;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Outcome;
import dev.tocsin.desk.PublicStatus;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.LifecycleCommand.Open;
import dev.tocsin.incident.RecordCommand;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.RecordEvent.UpdatePrepared;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A night of which those affected are told on a status page. */
final class ToldNight implements AutoCloseable {
  static final String COMPANY =
      """
      company: { name: Acme, timezone: Europe/London }
      people: { ada: { name: Ada L., email: ada@acme.test } }
      founders: [ada]
      services:
        checkout: { components: [Web App, Payments] }
        search: { components: [Search] }
        vpn: {}
      """;

  private static final Actor ADA = new Actor(Night.ADA, Standing.ADMIN);

  private final Path folder;
  private final Night night;
  private final MockMvcTester web;
  private Configuration configuration;

  ToldNight(Path folder) throws IOException {
    this.folder = folder;
    night = new Night(folder);
    configuration = read(COMPANY + "status-page: { title: \"Acme <status>\" }\n");
    var status =
        new PublicStatus(
            night.storage(), () -> configuration.roster().duties().services().values());
    var latest = new LatestStatus(status::now, this::configuration, night);
    web = MockMvcTester.of(new StatusPages(latest));
  }

  void reads(String yaml) throws IOException {
    configuration = read(yaml);
  }

  private Configuration read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("tocsin.yaml"), yaml);
    return ((Loaded.Good) new ConfigurationFile(file).read()).configuration();
  }

  Configuration configuration() {
    return configuration;
  }

  Night night() {
    return night;
  }

  void pass(Duration time) {
    night.pass(time);
  }

  MockMvcTester.MockMvcRequestBuilder get(String path) {
    return web.get().uri(path);
  }

  /** The update's entry, half a minute later. */
  int tells(long incident, String text) {
    night.pass(Duration.ofSeconds(30));
    return tellsAtOnce(incident, text);
  }

  int tellsAtOnce(long incident, String text) {
    order(incident, new RecordCommand.PrepareUpdate(text, false));
    int number = night.desk().incident(incident).chronicle().updates().size();
    return order(incident, Actor.TOCSIN, new RecordCommand.PublishUpdate(number));
  }

  /** The entry with which the told one had waited. */
  int waited(long incident, int told) {
    var history = night.desk().history(incident);
    var update = (RecordEvent.UpdatePublished) history.get(told - 1).event();
    return history.stream()
        .filter(one -> one.event().equals(new UpdatePrepared(update.number(), update.text())))
        .findFirst()
        .orElseThrow()
        .seq();
  }

  long opens(String title, @Nullable String service, @Nullable Severity severity) {
    return opens(new Open(title, severity, service, false, false, null, "default"));
  }

  long opens(Open command) {
    String request = UUID.randomUUID().toString();
    return ((Outcome.Done) night.desk().open(request, ADA, command)).incident().id();
  }

  void order(long incident, IncidentCommand command) {
    order(incident, ADA, command);
  }

  /** The last entry that came of it. */
  int order(long incident, Actor by, IncidentCommand command) {
    Order order = new Order(UUID.randomUUID().toString(), incident, by, command);
    return ((Outcome.Done) night.desk().handle(order)).events().getLast().seq();
  }

  /** The page after what is known has become old. */
  String page() throws IOException {
    night.pass(Duration.ofSeconds(6));
    return body();
  }

  String body() throws IOException {
    var answer = web.get().uri("/status").exchange();
    assertThat(answer).hasStatus(200);
    return answer.getResponse().getContentAsString();
  }

  @Override
  public void close() {
    night.close();
  }
}
