package dev.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.LifecycleCommand.Open;
import dev.tocsin.incident.PeopleCommand;
import dev.tocsin.incident.RecordCommand;
import dev.tocsin.incident.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The status page: what those affected may know, and nothing else. */
class TellingThoseAffectedTest {
  @TempDir private Path folder;
  private ToldNight told;

  @BeforeEach
  void open() throws IOException {
    told = new ToldNight(folder);
  }

  @AfterEach
  void close() {
    told.close();
  }

  @Test
  void nothing_is_told_of_an_incident_before_an_update_was_told() throws IOException {
    told.opens("Search is slow", "search", Severity.SEV2);
    assertThat(told.page())
        .contains("<h1>Acme &lt;status&gt;</h1>", "Everything works as it should")
        .contains("<td>Search</td><td><span class=\"badge well\">Operational</span>")
        .doesNotContain("INC-", "Search is slow", "vpn");
  }

  @Test
  void an_update_is_there_with_what_it_is_about_and_without_words_for_those_inside()
      throws IOException {
    long incident = told.opens("The primary of shard 3 <died>", "checkout", Severity.SEV1);
    told.tells(incident, "Payments fail. We are <looking> into it.");
    assertThat(told.page())
        .contains("<p class=\"verdict sev1\">Major outage</p>")
        .contains("Web App, Payments: major outage", "INC-2, 03:05 GMT to now")
        .contains("Payments fail. We are &lt;looking&gt; into it.")
        .contains("<td>Search</td><td><span class=\"badge well\">Operational</span>")
        .doesNotContain("shard 3");
  }

  @Test
  void the_worst_of_several_counts_for_a_component() throws IOException {
    told.tells(told.opens("a", "checkout", Severity.SEV3), "Payments are slow.");
    told.tells(told.opens("b", "checkout", null), "Some payments fail.");
    assertThat(told.page())
        .contains("<td>Payments</td><td><span class=\"badge sev2\">Partial outage</span>");
  }

  @Test
  void what_is_internal_stopped_or_hidden_is_not_there() throws IOException {
    long incident = told.opens("a", "search", Severity.SEV2);
    told.order(incident, new RecordCommand.PrepareUpdate("For us alone.", true));
    told.order(incident, new RecordCommand.PrepareUpdate("Not after all.", false));
    told.order(incident, new RecordCommand.StopUpdate(2));
    assertThat(told.page()).doesNotContain("INC-2");
    int entry = told.tells(incident, "Search is down.");
    assertThat(told.page()).contains("Search is down.");
    told.order(incident, new RecordCommand.HideEntry(entry));
    assertThat(told.page()).doesNotContain("Search is down.", "INC-2");
    int other = told.tells(incident, "Search is slow.");
    told.order(incident, new RecordCommand.HideEntry(told.waited(incident, other)));
    assertThat(told.page()).doesNotContain("Search is slow.");
  }

  @Test
  void a_corrected_update_reads_as_it_was_put_right_and_a_redacted_one_is_gone()
      throws IOException {
    long incident = told.opens("a", "search", Severity.SEV2);
    int wrong = told.tells(incident, "Serch is down.");
    told.order(incident, new RecordCommand.CorrectEntry(wrong, "Search is down.", null));
    int slip = told.tells(incident, "Serch is back.");
    told.order(
        incident, new RecordCommand.CorrectEntry(told.waited(incident, slip), "It is back.", null));
    int secret = told.tells(incident, "The password is hunter2hunter2.");
    told.order(incident, new RecordCommand.RedactEntry(secret));
    assertThat(told.page())
        .contains("Search is down.", "It is back.")
        .doesNotContain("Serch", "hunter2", "redacted");
  }

  @Test
  void of_a_drill_nobody_outside_is_told() throws IOException {
    told.tells(
        told.opens(new Open("a", Severity.SEV1, "search", false, true, null, "default")),
        "We drill.");
    assertThat(told.page()).contains("Everything works as it should").doesNotContain("We drill.");
  }

  @Test
  void one_that_is_resolved_is_over_and_is_forgotten_after_two_weeks() throws IOException {
    long incident = told.opens("a", "search", Severity.SEV2);
    told.tells(incident, "Search is down.");
    told.order(
        incident,
        new RecordCommand.RecordDowntime(
            Instant.parse("2026-11-21T02:55:00Z"), Instant.parse("2026-11-21T03:01:00Z"), true));
    told.pass(Duration.ofMinutes(20));
    told.order(incident, new PeopleCommand.AssignRole("lead", Night.ADA));
    told.order(incident, new LifecycleCommand.Resolve("Restarted it."));
    assertThat(told.page())
        .contains("Everything works as it should", "<span class=\"badge\">resolved</span>")
        .contains("03:05 GMT to 03:25 GMT; down from 02:55 GMT to 03:01 GMT");
    told.pass(Duration.ofDays(15));
    assertThat(told.page()).contains("Nothing happened that you had to be told of.");
  }

  @Test
  void one_that_goes_on_as_another_is_told_of_with_it() throws IOException {
    long first = told.opens("a", "search", Severity.SEV3);
    told.tells(first, "Search is slow.");
    long second = told.opens("b", "checkout", Severity.SEV1);
    told.order(first, new LifecycleCommand.MergeInto(second));
    assertThat(told.page())
        .contains("Search, Web App, Payments: major outage", "Search is slow.", "INC-3")
        .doesNotContain("INC-2");
  }

  @Test
  void one_that_goes_on_in_private_is_over_for_those_outside() throws IOException {
    long first = told.opens("a", "search", Severity.SEV3);
    told.tells(first, "Search is slow.");
    long hidden = told.opens(new Open("b", Severity.SEV1, "search", true, false, null, "default"));
    told.order(first, new LifecycleCommand.MergeInto(hidden));
    assertThat(told.page())
        .contains(
            "Everything works as it should", "Search is slow.", "<span class=\"badge\">merged")
        .doesNotContain("INC-3");
  }

  @Test
  void what_was_told_long_ago_of_one_that_goes_on_is_there() throws IOException {
    long first = told.opens("a", "search", Severity.SEV3);
    told.tells(first, "Search is slow.");
    long second = told.opens("b", null, Severity.SEV1);
    told.order(first, new LifecycleCommand.MergeInto(second));
    told.pass(Duration.ofDays(30));
    assertThat(told.page()).contains("Search: major outage", "Search is slow.");
  }
}
