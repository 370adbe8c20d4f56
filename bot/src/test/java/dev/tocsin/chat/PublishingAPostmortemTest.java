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
    talk.types("ada", "C1", "/incident postmortem publish");

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
  void a_guest_reads_it_and_changes_nothing() {
    talk.types("linus", "C1", "/incident cancel There was nothing");

    assertThat(talk.types("robin", null, "/incident postmortem draft INC-1"))
        .contains("Draft of the postmortem of INC-1");
    assertThat(talk.desk.incident(1).followUp().draftVersion()).isZero();
  }
}
