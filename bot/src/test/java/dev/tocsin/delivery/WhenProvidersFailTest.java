package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.paging.FakeProvider;
import dev.tocsin.paging.Provider;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenProvidersFailTest {
  @TempDir Path folder;
  private final FakeProvider fake = new FakeProvider();
  private final Provider provider = new Provider("Acme Phones");
  private NightShift night;

  @AfterEach
  void close() {
    fake.close();
    night.close();
  }

  private NightShift night(String channel) {
    night =
        new NightShift(
            folder,
            """
            company: { name: Night, timezone: UTC }
            people:
              ada: { name: Ada, email: ada@night.test, ladder: [{ by: email }] }
              linus:
                name: Linus
                phone: "+15550102"
                email: linus@night.test
                ladder: [{ by: %s }, { by: email, after: 10m }]
            founders: [ada]
            policies: { default: { steps: [{ page: [linus], wait: 60m }] } }
            """
                .formatted(channel));
    return night.with("email");
  }

  private String call(URI address) {
    return provider.call(HttpRequest.newBuilder(address), body -> body);
  }

  /** Each row: the channel, what its provider answers, how often it is asked, what is told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sms   | 400 | Invalid 'To' number [21211]    | 1 | Acme Phones refused the page (400): Invalid 'To' number [21211]
          sms   | 400 | Unsubscribed recipient [21610] | 1 | Acme Phones refused the page (400): Unsubscribed recipient [21610]
          sms   | 401 | Authenticate                   | 1 | Acme Phones refuses Tocsin's credentials (401): Authenticate
          sms   | 408 |                                | 4 | Acme Phones asks to try again (408)
          sms   | 429 | Too many requests              | 4 | Acme Phones takes no more for now (429)
          sms   | 500 |                                | 4 | Acme Phones has a fault of its own (500)
          sms   | 503 |                                | 4 | Acme Phones has a fault of its own (503)
          voice | 400 | Invalid 'To' number [21211]    | 1 | Acme Phones refused the page (400): Invalid 'To' number [21211]
          voice | 403 | Region not allowed [21215]     | 1 | Acme Phones refuses Tocsin's credentials (403): Region not allowed [21215]
          voice | 429 | Too many requests              | 4 | Acme Phones takes no more for now (429)
          voice | 502 |                                | 4 | Acme Phones has a fault of its own (502)
          """)
  void what_a_provider_refuses_goes_by_the_next_channel_at_once(
      String channel, int status, String body, int tries, String told) {
    fake.answers(status, body == null ? "" : body);
    night(channel).with(channel, _ -> call(fake.address())).opens();
    assertThat(night.rang()).containsExactly("linus email");
    night.passes(Duration.ofMinutes(11));
    assertThat(night.rang()).containsExactly("linus email");
    assertThat(fake.asked()).hasSize(tries);
    assertThat(night.timeline())
        .filteredOn(
            line -> line.equals("Tocsin could not page Linus by " + channel + ": " + told + "."))
        .hasSize(tries);
  }

  @ParameterizedTest
  @CsvSource({"sms", "voice"})
  void a_provider_that_is_away_is_tried_again_while_the_next_channel_rings(String channel) {
    URI gone = fake.address();
    fake.close();
    night(channel).with(channel, _ -> call(gone)).opens();
    assertThat(night.rang()).containsExactly("linus email");
    night.passes(Duration.ofMinutes(11));
    assertThat(night.timeline())
        .filteredOn(
            "Tocsin could not page Linus by %s: Acme Phones can't be reached.".formatted(channel)
                ::equals)
        .hasSize(4);
  }

  /** Such a name can't be asked for, so that no server of names hears of it. */
  @ParameterizedTest
  @CsvSource({"sms", "voice"})
  void a_provider_whose_name_nobody_knows_is_said(String channel) {
    URI nowhere = URI.create("http://" + "x".repeat(64) + ".test/");
    night(channel).with(channel, _ -> call(nowhere)).opens();
    assertThat(night.rang()).containsExactly("linus email");
    assertThat(night.timeline())
        .contains(
            "Tocsin could not page Linus by %s: Acme Phones can't be found: its host name is unknown."
                .formatted(channel));
  }

  @Test
  void what_its_provider_never_confirms_counts_as_failed_and_moves_the_ladder_on() {
    night("sms").confirming("sms").opens();
    assertThat(night.rang()).containsExactly("linus sms");
    night.passes(Duration.ofMinutes(2).plusSeconds(1));
    assertThat(night.rang()).containsExactly("linus sms", "linus email");
    assertThat(night.timeline())
        .contains("Tocsin could not page Linus by sms: its provider never confirmed it.");
  }
}
