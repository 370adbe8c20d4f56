package dev.tocsin.postmortem.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.postmortem.wording.Remark.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardingTheWordingTest {
  private final WordingGuard guard =
      new WordingGuard(List.of("Ada Lund", "Will", "Zoë"), text -> text.contains("hunter2"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BLAME     | Ada broke the build.                            | Ada broke
          BLAME     | It was caused by Ada Lund.                      | caused by Ada Lund
          BLAME     | Ada Lund at 14:02: "I forgot the flag"          | Ada Lund at 14:02: "I forgot
          BLAME     | This happened because of Zoë's change.          | because of Zoë's
          BLAME     | Will accidentally deleted the table.            | Will accidentally deleted
          BLAME     | An engineer took the site down.                 | An engineer took the site down
          BLAME     | The root cause was human error.                 | human error
          BLAME     | A typo by Zoë in the zone file.                 | typo by Zoë
          HINDSIGHT | We should have tested it.                       | should have tested
          HINDSIGHT | It couldn't have happened with a canary.        | couldn't have happened
          HINDSIGHT | The alert should’ve fired.                      | should’ve fired
          LEGAL     | There was a data breach.                        | breach
          LEGAL     | Customer names leaked.                          | leaked
          LEGAL     | An unauthorised person read mails.              | unauthorised
          LEGAL     | We guarantee it won't come back.                | guarantee
          INTERNAL  | The disk of db-prod-3 was full.                 | db-prod-3
          INTERNAL  | vault.eu.corp did not answer.                   | vault.eu.corp
          INTERNAL  | Traffic went to 10.1.2.3 only.                  | 10.1.2.3
          INTERNAL  | Write to ada.lund@acme.example for a refund.    | ada.lund@acme.example
          """)
  void a_sentence_is_remarked_on(Kind kind, String sentence, String found) {
    assertThat(guard.remarks(sentence))
        .singleElement()
        .satisfies(remark -> assertThat(remark.kind()).isEqualTo(kind))
        .satisfies(remark -> assertThat(remark.found()).isEqualTo(found))
        .satisfies(remark -> assertThat(remark.instead()).contains(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We are rolling the release back; logins work again.",
        "Ada Lund leads the response and writes the next update at 15:00.",
        "A memory leak filled the workers.",
        "Errors breached the threshold of 1 %.",
        "We will have fixed it by noon.",
        "Will you be able to pay? Yes: payments work again.",
        "The API answered with HTTP 502 to 14 of 20 requests.",
        "Version 3.4.1 cut the pool from 50 to 5.",
        "Write to support@acme.example if you still see errors.",
        "This missed two of three checkouts between 14:05 and 14:23 UTC.",
        "",
      })
  void a_plain_sentence_is_left_alone(String sentence) {
    assertThat(guard.remarks(sentence)).isEmpty();
  }

  @Test
  void a_secret_is_not_repeated() {
    assertThat(guard.remarks("the password is hunter2"))
        .singleElement()
        .satisfies(remark -> assertThat(remark.kind()).isEqualTo(Kind.SECRET))
        .satisfies(remark -> assertThat(remark.inWords()).doesNotContain("hunter2"));
  }

  @Test
  void every_sentence_is_read_and_the_same_said_once() {
    assertThat(guard.remarks("Data leaked. Ada forgot it.\nData leaked. Data leaked."))
        .extracting(Remark::found)
        .containsExactly("leaked", "Ada forgot");
  }

  @Test
  void nobody_known_is_nobody_named() {
    assertThat(new WordingGuard(List.of(), _ -> false).remarks("Ada broke it.")).isEmpty();
  }

  @Test
  void a_long_text_is_read_at_once() {
    String text = "The queue grew and the workers waited for the lock. ".repeat(20_000);

    assertThat(guard.remarks(text)).isEmpty();
  }
}
