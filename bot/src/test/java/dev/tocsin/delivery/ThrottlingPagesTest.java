package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.Severity;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PageFailure;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThrottlingPagesTest {
  private static final String COMPANY =
      """
      company: { name: Night, timezone: UTC }
      people:
        ada: { name: Ada, ntfy: ada }
        linus: { name: Linus, phone: "+15550102", email: linus@night.test, ladder: called }
      founders: [ada]
      ladders:
        called: [{ by: voice }, { by: email, after: 10m }]
      policies:
        default: { steps: [{ page: [linus], wait: 60m }] }
      services:
        checkout: {}
        search: {}
      """;

  @TempDir Path folder;
  private NightShift night;

  @AfterEach
  void close() {
    night.close();
  }

  private NightShift night() {
    night = new NightShift(folder, COMPANY);
    return night;
  }

  private long rang(String what) {
    return night.rang().stream().filter(what::equals).count();
  }

  @Test
  void the_fourth_call_in_a_quarter_of_an_hour_is_left_out_for_the_next_channel() {
    night().with("voice").with("email");
    for (int i = 0; i < 4; i++) {
      night.opens();
      night.restarts();
    }
    assertThat(night.rang())
        .containsExactly("linus voice", "linus voice", "linus voice", "linus email");
    assertThat(night.attemptsOf(4)).containsExactly("linus voice THROTTLED", "linus email SENT");
    assertThat(night.timelineOf(4))
        .contains("Tocsin left out paging Linus by voice: 3 in 15 min is the limit.");
  }

  @Test
  void after_a_quarter_of_an_hour_there_is_room_again() {
    night().with("voice").with("email");
    for (int i = 0; i < 3; i++) {
      night.opens();
    }
    night.passes(Duration.ofMinutes(15));
    night.opens();
    assertThat(rang("linus voice")).isEqualTo(4);
  }

  @Test
  void what_did_not_go_out_does_not_count() {
    boolean[] broken = {true};
    night().with("voice", page -> answer(page, broken)).with("email");
    for (int i = 0; i < 5; i++) {
      night.opens();
    }
    broken[0] = false;
    for (int i = 0; i < 3; i++) {
      night.opens();
    }
    assertThat(rang("linus voice")).isEqualTo(3);
  }

  private static String answer(Page page, boolean[] broken) {
    if (broken[0]) {
      throw PageFailure.forGood(page.person().name() + " can't be called");
    }
    return "rang";
  }

  @Test
  void the_first_page_about_a_service_goes_before_others() {
    night().with("voice").with("email");
    night.opens("checkout", Severity.SEV1);
    night.opens("checkout", Severity.SEV1);
    night.declares("checkout", Severity.SEV1);
    night.declares("search", Severity.SEV1);
    night.works();
    assertThat(night.attemptsOf(3)).contains("linus voice THROTTLED");
    assertThat(night.attemptsOf(4)).containsExactly("linus voice SENT");
  }

  @Test
  void other_channels_are_not_limited() {
    night().with("email");
    for (int i = 0; i < 8; i++) {
      night.opens();
    }
    assertThat(rang("linus email")).isEqualTo(8);
  }
}
