package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingAPostmortemTest {
  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void openOne() {
    talk = new Talk(folder);
    talk.opens("linus", "Checkout is slow");
  }

  @AfterEach
  void close() {
    talk.close();
  }

  @Test
  void the_draft_that_the_refusal_asks_for_makes_it_possible() {
    talk.types("linus", "C1", "/incident cancel There was nothing");
    assertThat(talk.types("ada", "C1", "/incident postmortem publish"))
        .contains("There is no draft to publish.");

    talk.types("linus", "C1", "/incident postmortem draft");
    talk.types("ada", "C1", "/incident postmortem publish confirmed:yes");

    assertThat(talk.desk.incident(1).followUp().publishedVersion()).isEqualTo(1);
  }

  @Test
  void reading_it_records_the_first_draft_only_and_none_before_the_end() {
    talk.types("linus", "C1", "/incident postmortem draft");
    assertThat(talk.desk.incident(1).followUp().draftVersion()).isZero();

    talk.types("linus", "C1", "/incident cancel There was nothing");
    talk.types("linus", "C1", "/incident postmortem draft");
    assertThat(talk.types("linus", "C1", "/incident postmortem draft"))
        .contains("Draft of the postmortem of INC-1");
    assertThat(talk.desk.incident(1).followUp().draftVersion()).isEqualTo(1);
  }

  @Test
  void what_is_unanswered_or_badly_put_is_shown_first_and_an_admin_may_go_on() {
    talk.types("linus", "C1", "/incident impact Dennis broke the cart, data leaked");
    talk.types("linus", "C1", "/incident lead");
    talk.types("linus", "C1", "/incident resolve It was rolled back");
    talk.types("linus", "C1", "/incident postmortem draft");

    assertThat(talk.types("ada", "C1", "/incident postmortem publish"))
        .contains("Not answered: What was the cause?")
        .contains("“Dennis broke”: A person is no cause.", "“leaked”: Write what could be seen")
        .contains("/incident postmortem publish INC-1 confirmed:yes");
    assertThat(talk.desk.incident(1).followUp().publishedVersion()).isZero();

    talk.types("ada", "C1", "/incident postmortem publish INC-1 confirmed:yes");
    assertThat(talk.desk.incident(1).followUp().publishedVersion()).isEqualTo(1);
  }

  @Test
  void who_may_not_publish_is_not_asked_to_confirm() {
    talk.types("linus", "C1", "/incident cancel There was nothing");
    talk.types("linus", "C1", "/incident postmortem draft");

    assertThat(talk.types("linus", "C1", "/incident postmortem publish"))
        .contains("admins")
        .doesNotContain("confirmed:yes");
  }

  @Test
  void a_public_update_is_read_over_before_it_is_prepared() {
    assertThat(talk.types("linus", "C1", "/incident update We should have tested db-7"))
        .contains("“should have tested”", "“db-7”: This looks like a host")
        .contains("/incident update INC-1 We should have tested db-7 confirmed:yes");
    assertThat(talk.desk.incident(1).chronicle().updates()).isEmpty();

    talk.types("linus", "C1", "/incident update INC-1 We should have tested db-7 confirmed:yes");
    assertThat(talk.desk.incident(1).chronicle().updates()).hasSize(1);
  }

  @Test
  void a_plain_update_and_an_internal_one_need_no_second_word() {
    talk.types("linus", "C1", "/incident update Logins work again");
    talk.types("linus", "C1", "/incident update db-7 is full internal:yes");

    assertThat(talk.desk.incident(1).chronicle().updates()).hasSize(2);
  }

  @Test
  void a_guest_reads_it_and_changes_nothing() {
    talk.types("linus", "C1", "/incident cancel There was nothing");

    assertThat(talk.types("robin", null, "/incident postmortem draft INC-1"))
        .contains("Draft of the postmortem of INC-1");
    assertThat(talk.desk.incident(1).followUp().draftVersion()).isZero();
  }
}
