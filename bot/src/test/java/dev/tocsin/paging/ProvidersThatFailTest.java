package dev.tocsin.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a failure of a provider is called, and whether the page is tried there again. */
class ProvidersThatFailTest {
  private final FakeProvider fake = new FakeProvider();
  private final Provider provider = new Provider("Acme Push");

  @AfterEach
  void close() {
    fake.close();
  }

  private PageFailure failure(URI address) {
    return catchThrowableOfType(
        PageFailure.class,
        () -> provider.call(HttpRequest.newBuilder(address), body -> "told: " + body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          302 | false | Acme Push refused the page (302): told: no
          400 | false | Acme Push refused the page (400): told: no
          401 | false | Acme Push refuses Tocsin's credentials (401): told: no
          403 | false | Acme Push refuses Tocsin's credentials (403): told: no
          404 | false | Acme Push refused the page (404): told: no
          408 | true  | Acme Push asks to try again (408)
          422 | false | Acme Push refused the page (422): told: no
          429 | true  | Acme Push takes no more for now (429)
          500 | true  | Acme Push has a fault of its own (500)
          503 | true  | Acme Push has a fault of its own (503)
          """)
  void each_refusal_has_its_words(int status, boolean again, String words) {
    fake.answers(status, "no");
    PageFailure failure = failure(fake.address());
    assertThat(failure).hasMessage(words);
    assertThat(failure.worthRetrying()).isEqualTo(again);
  }

  @Test
  void a_provider_that_asks_for_patience_gets_it() {
    fake.answersOnce(429, "", Map.of("Retry-After", "17"));
    assertThat(failure(fake.address()).after()).isEqualTo(Duration.ofSeconds(17));
  }

  @Test
  void a_provider_that_is_away_is_tried_again() {
    fake.close();
    PageFailure failure = failure(fake.address());
    assertThat(failure).hasMessage("Acme Push can't be reached");
    assertThat(failure.worthRetrying()).isTrue();
  }

  @Test
  void a_host_name_that_nobody_knows_is_said() {
    PageFailure failure = failure(FakeProvider.NOWHERE);
    assertThat(failure).hasMessage("Acme Push can't be found: its host name is unknown");
    assertThat(failure.worthRetrying()).isTrue();
  }

  @Test
  void a_long_reason_is_cut_and_keeps_to_one_line() {
    fake.answers(400, "a\nb" + "c".repeat(9_000));
    assertThat(failure(fake.address()).getMessage()).hasSizeLessThan(260).contains("a bccc");
  }
}
