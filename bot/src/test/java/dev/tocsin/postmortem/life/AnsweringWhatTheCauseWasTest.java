package dev.tocsin.postmortem.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.postmortem.Certainty;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Header;
import dev.tocsin.postmortem.Section;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnsweringWhatTheCauseWasTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Statement DISK = new Statement("Zoë: \"the disk is full\"", List.of("m1"));
  private static final Statement DNS = new Statement("Will: \"it is DNS\"", List.of("m2"));
  private static final Draft DRAFT =
      new Draft(
          Header.none(),
          ZoneId.of("UTC"),
          List.of(
              new Section(
                  SectionName.SUMMARY,
                  null,
                  List.of(
                      new Statement("Errors began at 12:00.", List.of("m1")),
                      new Statement(
                          "A possible cause, not confirmed by anything here, was named by Zoë.",
                          List.of("m1")))),
              new Section(SectionName.ROOT_CAUSE, Certainty.CANDIDATE, List.of(DISK, DNS)),
              new Section(SectionName.RESOLUTION, Certainty.UNKNOWN, List.of())),
          List.of(),
          List.of(),
          0,
          List.of());

  private static Verdict verdict(String about, boolean was) {
    return new Verdict("#" + (was ? 8 : 9), NOON, "Ada", List.of(about), was);
  }

  private static Section section(SectionName name, Verdict... verdicts) {
    return Verdicts.applied(DRAFT, List.of(verdicts)).section(name);
  }

  @Test
  void no_answer_changes_nothing() {
    assertThat(Verdicts.applied(DRAFT, List.of())).isSameAs(DRAFT);
  }

  @Test
  void what_was_confirmed_is_established_and_stands_alone() {
    assertThat(section(SectionName.ROOT_CAUSE, verdict("m1", true)))
        .isEqualTo(
            new Section(
                SectionName.ROOT_CAUSE,
                Certainty.ESTABLISHED,
                List.of(new Statement(DISK.text(), List.of("m1", "#8")))));
    assertThat(section(SectionName.SUMMARY, verdict("m1", true)).statements())
        .extracting(Statement::text)
        .containsExactly("Errors began at 12:00.", "The cause was named by Zoë.");
  }

  @Test
  void what_was_ruled_out_becomes_a_wrong_turn() {
    assertThat(section(SectionName.ROOT_CAUSE, verdict("m1", false)))
        .isEqualTo(new Section(SectionName.ROOT_CAUSE, Certainty.CANDIDATE, List.of(DNS)));
    assertThat(section(SectionName.RESOLUTION, verdict("m1", false)).statements())
        .extracting(Statement::text)
        .containsExactly("Ada said that this was not the cause: Zoë: \"the disk is full\"");
    assertThat(section(SectionName.SUMMARY, verdict("m1", false)).statements()).hasSize(1);
  }

  @Test
  void when_all_are_ruled_out_nobody_knows() {
    assertThat(section(SectionName.ROOT_CAUSE, verdict("m1", false), verdict("m2", false)))
        .isEqualTo(new Section(SectionName.ROOT_CAUSE, Certainty.UNKNOWN, List.of()));
  }

  @Test
  void the_later_of_two_answers_counts() {
    assertThat(section(SectionName.ROOT_CAUSE, verdict("m1", false), verdict("m1", true)).status())
        .isEqualTo(Certainty.ESTABLISHED);
  }

  @Test
  void an_answer_is_evidence_itself() {
    assertThat(Verdicts.applied(DRAFT, List.of(verdict("m1", true))).evidence())
        .singleElement()
        .satisfies(one -> assertThat(one.text()).isEqualTo("Yes, this was the cause: m1"));
  }
}
