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
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.LifecycleCommand.Open;
import dev.tocsin.incident.PeopleCommand;
import dev.tocsin.incident.RecordCommand;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The status page: what those affected may know, and nothing else. */
class TellingThoseAffectedTest {
  private static final String COMPANY =
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

  @TempDir private Path folder;
  private Night night;
  private Configuration configuration;
  private MockMvcTester web;

  @BeforeEach
  void open() throws IOException {
    night = new Night(folder);
    reads(COMPANY + "status-page: { title: \"Acme <status>\" }\n");
    var status =
        new PublicStatus(
            night.storage(), () -> configuration.roster().duties().services().values());
    var latest = new LatestStatus(status::now, () -> configuration, night);
    web = MockMvcTester.of(new StatusPages(latest));
  }

  @AfterEach
  void close() {
    night.close();
  }

  private void reads(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("tocsin.yaml"), yaml);
    configuration = ((Loaded.Good) new ConfigurationFile(file).read()).configuration();
  }

  @Test
  void nothing_is_told_of_an_incident_before_an_update_was_told() throws IOException {
    opens("Search is slow", "search", Severity.SEV2);
    assertThat(page())
        .contains("<h1>Acme &lt;status&gt;</h1>", "Everything works as it should")
        .contains("<td>Search</td><td><span class=\"badge well\">Operational</span>")
        .doesNotContain("INC-", "Search is slow", "vpn");
  }

  @Test
  void an_update_is_there_with_what_it_is_about_and_without_words_for_those_inside()
      throws IOException {
    long incident = opens("The primary of shard 3 <died>", "checkout", Severity.SEV1);
    tells(incident, "Payments fail. We are <looking> into it.");
    assertThat(page())
        .contains("<p class=\"verdict sev1\">Major outage</p>")
        .contains("Web App, Payments: major outage", "INC-2, 03:05 GMT to now")
        .contains("Payments fail. We are &lt;looking&gt; into it.")
        .contains("<td>Search</td><td><span class=\"badge well\">Operational</span>")
        .doesNotContain("shard 3");
  }

  @Test
  void the_worst_of_several_counts_for_a_component() throws IOException {
    tells(opens("a", "checkout", Severity.SEV3), "Payments are slow.");
    tells(opens("b", "checkout", null), "Some payments fail.");
    assertThat(page())
        .contains("<td>Payments</td><td><span class=\"badge sev2\">Partial outage</span>");
  }

  @Test
  void what_is_internal_stopped_or_hidden_is_not_there() throws IOException {
    long incident = opens("a", "search", Severity.SEV2);
    order(incident, new RecordCommand.PrepareUpdate("For us alone.", true));
    order(incident, new RecordCommand.PrepareUpdate("Not after all.", false));
    order(incident, new RecordCommand.StopUpdate(2));
    assertThat(page()).doesNotContain("INC-2");
    int entry = tells(incident, "Search is down.");
    assertThat(page()).contains("Search is down.");
    order(incident, new RecordCommand.HideEntry(entry));
    assertThat(page()).doesNotContain("Search is down.", "INC-2");
  }

  @Test
  void a_corrected_update_reads_as_it_was_put_right_and_a_redacted_one_is_gone()
      throws IOException {
    long incident = opens("a", "search", Severity.SEV2);
    int wrong = tells(incident, "Serch is down.");
    order(incident, new RecordCommand.CorrectEntry(wrong, "Search is down.", null));
    int secret = tells(incident, "The password is hunter2hunter2.");
    order(incident, new RecordCommand.RedactEntry(secret));
    assertThat(page()).contains("Search is down.").doesNotContain("Serch", "hunter2", "redacted");
  }

  @Test
  void of_a_drill_nobody_outside_is_told() throws IOException {
    tells(opens(new Open("a", Severity.SEV1, "search", false, true, null, "default")), "We drill.");
    assertThat(page()).contains("Everything works as it should").doesNotContain("We drill.");
  }

  @Test
  void one_that_is_resolved_is_over_and_is_forgotten_after_two_weeks() throws IOException {
    long incident = opens("a", "search", Severity.SEV2);
    tells(incident, "Search is down.");
    order(
        incident,
        new RecordCommand.RecordDowntime(
            Instant.parse("2026-11-21T02:55:00Z"), Instant.parse("2026-11-21T03:01:00Z"), true));
    night.pass(Duration.ofMinutes(20));
    order(incident, new PeopleCommand.AssignRole("lead", Night.ADA));
    order(incident, new LifecycleCommand.Resolve("Restarted it."));
    assertThat(page())
        .contains("Everything works as it should", "<span class=\"badge\">resolved</span>")
        .contains("03:05 GMT to 03:25 GMT; down from 02:55 GMT to 03:01 GMT");
    night.pass(Duration.ofDays(15));
    assertThat(page()).contains("Nothing happened that you had to be told of.");
  }

  @Test
  void one_that_goes_on_as_another_is_told_of_with_it() throws IOException {
    long first = opens("a", "search", Severity.SEV3);
    tells(first, "Search is slow.");
    long second = opens("b", "checkout", Severity.SEV1);
    order(first, new LifecycleCommand.MergeInto(second));
    assertThat(page())
        .contains("Search, Web App, Payments: major outage", "Search is slow.", "INC-3")
        .doesNotContain("INC-2");
  }

  @Test
  void programs_read_the_same() {
    long incident = opens("a", "search", Severity.SEV2);
    tells(incident, "Search is down.");
    assertThat(web.get().uri("/status.json"))
        .hasStatus(200)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            { "title": "Acme <status>", "condition": "partial_outage",
              "components": [
                { "name": "Web App", "condition": "operational" },
                { "name": "Payments", "condition": "operational" },
                { "name": "Search", "condition": "partial_outage" }],
              "incidents": [{
                "name": "INC-2", "condition": "partial_outage", "status": "investigating",
                "components": ["Search"], "since": "2026-11-21T03:05:00Z",
                "updates": [{ "text": "Search is down." }], "downtimes": [] }] }
            """);
  }

  @Test
  void many_readers_cost_one_look_and_see_what_is_new_a_moment_later() throws IOException {
    long incident = opens("a", "search", Severity.SEV2);
    assertThat(page()).doesNotContain("INC-2");
    tellsAtOnce(incident, "Search is down.");
    assertThat(body()).doesNotContain("INC-2");
    assertThat(page()).contains("INC-2");
  }

  @Test
  void while_the_database_is_away_it_says_how_old_it_is() throws IOException {
    tells(opens("a", "search", Severity.SEV2), "Search is down.");
    assertThat(page()).contains("As of 03:0").doesNotContain("brought up to date");
    opens("What was read before is old now", "search", null);
    Night.spoil(folder);
    night.pass(Duration.ofMinutes(10));
    assertThat(page()).contains("Search is down.", "could not be brought up to date since");
  }

  @Test
  void while_nothing_was_known_yet_it_asks_for_patience() throws IOException {
    Night.spoil(folder);
    assertThat(web.get().uri("/status"))
        .hasStatus(503)
        .bodyText()
        .contains("Try again in a minute.")
        .doesNotContain("database");
  }

  @Test
  void anybody_may_keep_it_for_some_seconds() {
    assertThat(web.get().uri("/status"))
        .hasHeader("Cache-Control", "max-age=15, public")
        .doesNotContainHeader("X-Robots-Tag");
  }

  @Test
  void without_it_in_the_configuration_there_is_none() throws IOException {
    reads(COMPANY);
    assertThat(web.get().uri("/status"))
        .hasStatus(404)
        .bodyText()
        .contains("There is no status page");
    assertThat(web.get().uri("/status.json")).hasStatus(404);
  }

  /** The update's entry, half a minute later. */
  private int tells(long incident, String text) {
    night.pass(Duration.ofSeconds(30));
    return tellsAtOnce(incident, text);
  }

  private int tellsAtOnce(long incident, String text) {
    order(incident, new RecordCommand.PrepareUpdate(text, false));
    int number = night.desk().incident(incident).chronicle().updates().size();
    return order(incident, Actor.TOCSIN, new RecordCommand.PublishUpdate(number));
  }

  private long opens(String title, String service, @Nullable Severity severity) {
    return opens(new Open(title, severity, service, false, false, null, "default"));
  }

  private long opens(Open command) {
    String request = UUID.randomUUID().toString();
    return ((Outcome.Done) night.desk().open(request, ADA, command)).incident().id();
  }

  private void order(long incident, IncidentCommand command) {
    order(incident, ADA, command);
  }

  /** The last entry that came of it. */
  private int order(long incident, Actor by, IncidentCommand command) {
    Order order = new Order(UUID.randomUUID().toString(), incident, by, command);
    return ((Outcome.Done) night.desk().handle(order)).events().getLast().seq();
  }

  /** The page after what is known has become old. */
  private String page() throws IOException {
    night.pass(Duration.ofSeconds(6));
    return body();
  }

  private String body() throws IOException {
    var answer = web.get().uri("/status").exchange();
    assertThat(answer).hasStatus(200);
    return answer.getResponse().getContentAsString();
  }
}
