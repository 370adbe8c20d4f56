package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PuttingFiguresToItTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          about 1,200 customers can't log in                | about 1,200 customers
          roughly 30% of requests are failing               | roughly 30% of requests
          12k users get an error on the start page          | 12k users
          half of all orders are failing                    | half of all orders
          more than 400 wrong invoices were lost            | more than 400 wrong invoices
          23 trucks left late, the gate was slow             | 23 trucks
          about 600 complaints already, nobody can pay      | about 600 complaints
          errors for 3 per cent of our checkouts            | 3 per cent of our checkouts
          mailed the 37 guests who can't log in             | 37 guests
          400 members told us that they can't log in        | 400 members
          the job mailed 900 customers the wrong invoice, twice | 900 customers
          """)
  void a_figure_is_the_number_and_those_it_counts(String said, String figure) {
    assertThat(Extent.of(Chat.line("ada", said))).containsExactly(figure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "restarted 12 jobs, they were failing",
        "are 400 customers affected?",
        "400 customers are back to normal",
        "we should page when 50 requests fail",
        "about 10 users per minute are failing to start",
        "errors for ward 7 patients",
        "room 12 guests can't log in",
        "0 customers are affected by the errors",
        "not 900 customers are affected by the errors",
        "errors for no more than 20 customers",
        "the disk is at 99%",
        "we texted all 1,200 members that the login is down",
        "ok, emailed our 300 customers about the failed orders",
        "status page updated for all 40 tenants that can't log in",
        "all 500 members were notified, login still failing"
      })
  void numbers_of_other_things_are_none(String said) {
    assertThat(Extent.of(Chat.line("ada", said))).isEmpty();
  }

  @Test
  void a_program_s_figures_are_in_its_alert() {
    assertThat(Extent.of(Chat.line("alertbot", "30% of requests are failing"))).isEmpty();
  }
}
