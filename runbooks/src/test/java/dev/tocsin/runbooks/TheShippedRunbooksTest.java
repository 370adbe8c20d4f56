package dev.tocsin.runbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TheShippedRunbooksTest {

  private final Runbooks runbooks = Runbooks.shipped();

  @Test
  void all_load_without_a_problem() {
    assertThat(runbooks.problems()).isEmpty();
    assertThat(runbooks.all()).extracting(Runbook::name).containsExactlyElementsOf(Shipped.NAMES);
  }

  @Test
  void every_file_of_the_folder_is_in_the_list() throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(Shipped.class.getResource("shipped")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Folder::nameOf)).containsExactlyInAnyOrderElementsOf(Shipped.NAMES);
    }
  }

  @Test
  void each_has_six_to_twelve_steps_that_fit_a_card() {
    assertThat(runbooks.all())
        .allSatisfy(
            runbook -> {
              assertThat(runbook.steps()).hasSizeBetween(6, 12);
              assertThat(runbook.steps()).allMatch(step -> step.text().length() <= 130);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Customers' sites show SSL errors                 | expired-certificate
          TLS handshake failing towards the database       | expired-certificate
          Certificate of api.acme.test expired             | expired-certificate
          x509: certificate has expired or is not yet valid| expired-certificate
          acme.test is gone, the domain seems to have expired | expired-domain
          NXDOMAIN for app.acme.test                       | expired-domain
          Registrar shows a parking page                   | expired-domain
          Event queues are flooded                         | queue-flood
          Huge backlog of outgoing mail                    | queue-flood
          Consumer group lagging by millions               | queue-flood
          Payment provider returns 503                     | upstream-provider-outage
          AWS eu-west-1 is having a bad day                | upstream-provider-outage
          Traffic ten times the normal                     | traffic-surge
          Pages load slowly under high load                | traffic-surge
          Someone runs a DDoS against the API              | traffic-surge
          Database unreachable from all app servers        | database-unreachable
          FATAL: sorry, too many clients already           | database-unreachable
          Postgres primary down                            | database-unreachable
          """)
  void a_title_as_people_write_it_brings_up_the_right_one_first(String title, String name) {
    assertThat(runbooks.matching(facts(title)))
        .first()
        .extracting(match -> match.runbook().name())
        .isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Search results are empty",
        "Login button does nothing in Safari",
        "Wrong totals on invoices since the release",
        "Checkout is down",
        "Add a custom domain: the form shows an error",
        "Everything is broken, please help",
        "Office door doesn't open"
      })
  void a_title_about_something_else_brings_up_none(String title) {
    assertThat(runbooks.matching(facts(title))).isEmpty();
  }

  private static Facts facts(String title) {
    return new Facts(title, null, 0, List.of());
  }
}
