package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.postmortem.Certainty;
import dev.tocsin.postmortem.SectionName;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnsweringTheDraftTest {
  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void nameACause() {
    talk = new Talk(folder);
    talk.opens("linus", "Checkout is slow");
    talk.types("linus", "C1", "/incident cause The new release reads the cart twice");
  }

  @AfterEach
  void close() {
    talk.close();
  }

  private String draft() {
    return talk.types("linus", "C1", "/incident postmortem draft");
  }

  @Test
  void a_candidate_is_a_question_with_its_answers_as_buttons() {
    assertThat(draft())
        .contains("Was this the cause? Linus at")
        .contains("/incident postmortem answer INC-1 yes about:#4")
        .contains("/incident postmortem answer INC-1 no about:#4")
        .contains("/incident note INC-1 kind:cause");
  }

  @Test
  void yes_makes_it_established_and_is_cited() {
    talk.types("dennis", "C1", "/incident postmortem answer INC-1 yes about:#4");

    assertThat(draft()).doesNotContain("Was this the cause?");
    assertThat(talk.journal(1)).contains("CauseJudged[sources=[#4], was=true]");
    var cause = talk.postmortems.draft(1).section(SectionName.ROOT_CAUSE);
    assertThat(cause.status()).isEqualTo(Certainty.ESTABLISHED);
    assertThat(cause.statements().getFirst().sources()).containsExactly("#4", "#5");
  }

  @Test
  void no_rules_it_out_and_asks_what_it_was() {
    talk.types("dennis", "C1", "/incident postmortem answer no");

    assertThat(draft())
        .contains("What was the cause?", "Dennis said that this was not the cause")
        .doesNotContain("Was this the cause?");
  }

  @Test
  void without_a_candidate_there_is_nothing_to_answer() {
    talk.opens("linus", "Search is slow");
    assertThat(talk.types("linus", "C2", "/incident postmortem answer yes"))
        .contains("No cause is named yet.");
    assertThat(talk.types("linus", "C1", "/incident postmortem answer perhaps"))
        .contains("yes", "no");
  }

  @Test
  void an_incident_that_goes_on_has_no_review_yet_and_an_ended_one_has() {
    assertThat(draft()).doesNotContain("postmortem review");
    talk.types("linus", "C1", "/incident cancel There was nothing");

    assertThat(draft()).contains("/incident postmortem review INC-1", "In progress");
    talk.types("linus", "C1", "/incident postmortem review");
    assertThat(draft()).contains("In review").doesNotContain("postmortem review INC-1");
  }
}
