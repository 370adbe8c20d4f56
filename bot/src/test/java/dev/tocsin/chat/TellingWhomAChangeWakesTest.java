package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellingWhomAChangeWakesTest {
  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void openOne() {
    talk = new Talk(folder);
    talk.opens("linus", "Checkout is slow sev:3");
  }

  @AfterEach
  void close() {
    talk.close();
  }

  private String linus(String words) {
    return talk.types("linus", "C1", words);
  }

  @Test
  void a_higher_severity_wakes_others_than_the_one_who_has_it() {
    talk.types("dennis", "C1", "/incident ack confirmed:yes");
    assertThat(linus("/incident severity 1"))
        .contains("Paged now: Ada and Grace.")
        .contains("Dennis has it and is not paged again.");
  }

  @Test
  void a_higher_one_that_nobody_has_wakes_its_policy() {
    assertThat(linus("/incident severity 1"))
        .contains("Paged now: Dennis.")
        .doesNotContain("has it");
  }

  @Test
  void a_milder_one_and_the_same_one_wake_nobody() {
    assertThat(linus("/incident severity 4")).doesNotContain("aged");
    assertThat(linus("/incident severity 4")).contains("it is so already").doesNotContain("aged");
  }

  @Test
  void what_is_over_wakes_nobody_before_it_is_reopened() {
    linus("/incident lead");
    linus("/incident ack confirmed:yes");
    linus("/incident resolve Restarted.");
    assertThat(linus("/incident severity 1")).contains("Nobody is paged, since it is resolved.");
    assertThat(linus("/incident reopen The errors are back")).contains("Paged now: Dennis.");
  }

  @Test
  void whoever_has_it_hears_that_others_are_woken() {
    linus("/incident ack confirmed:yes");
    assertThat(linus("/incident ack")).contains("nobody else is woken");
    linus("/incident severity 1");
    assertThat(linus("/incident ack")).contains("others are woken until 1 more take it");
    assertThat(linus("/incident status")).contains("Linus is on it, others are woken until 1 more");
  }
}
