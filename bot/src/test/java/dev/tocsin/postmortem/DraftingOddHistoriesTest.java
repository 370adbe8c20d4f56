package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftingOddHistoriesTest {
  private static final String[] TALK = {
    "the shop is down with errors", "restarting the workers", "still failing", "haha",
        "why is that?",
    "the queue is full because of the import", "rolled back the import", "works again", "thanks",
        "ok"
  };

  private static Draft draft(Utterance... said) {
    return Drafter.draft(Chat.file(List.of(said)));
  }

  @Test
  void nothing_said_makes_a_draft_that_says_so() {
    Draft draft = draft();
    assertThat(draft.sections())
        .hasSize(SectionName.values().length)
        .allMatch(
            section -> section.status() == Certainty.UNKNOWN && section.statements().isEmpty());
    assertThat(draft.timeline()).isEmpty();
    assertThat(draft.evidence()).isEmpty();
    assertThat(draft.durations()).extracting(Span::state).containsOnly(Span.State.NOT_APPLICABLE);
  }

  @Test
  void everything_said_in_one_second_is_told() {
    List<Utterance> said =
        IntStream.range(0, TALK.length)
            .mapToObj(i -> Chat.says(i, Chat.at("10:00"), "ada", TALK[i]))
            .toList();
    assertThat(Chat.sources(Drafter.draft(Chat.file(said)), SectionName.RESOLUTION)).contains("m7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t ",
        "```",
        "?!?!",
        "🔥🔥🔥",
        "السيرفر معطل منذ الساعة العاشرة 10:40",
        "支付服务宕机，返回 502 错误。正在回滚。",
        "%s %d {0} $1 \\ \" ' <script>alert(1)</script>",
        "| a | b |\n|---|---|\n# down",
        "https://",
        "<@U1|ada> <!here> [x](y)"
      })
  void no_message_is_too_odd(String text) {
    Draft draft =
        draft(
            Chat.says(0, Chat.at("10:00"), "ada", text), Chat.says(1, Chat.at("10:01"), "", text));
    assertThat(draft.dropped()).isZero();
  }

  @Test
  void only_programs_speaking_is_no_reason_to_fail() {
    Draft draft =
        Chat.draft("10:00 alertbot: CRITICAL - disk is full\n10:20 alertbot: OK - disk has space");
    assertThat(Chat.sources(draft, SectionName.DETECTION)).containsExactly("m0");
    assertThat(draft.section(SectionName.PARTICIPANTS).statements()).isEmpty();
  }

  @Test
  void a_message_of_a_megabyte_is_read_at_its_beginning() {
    String spaced = "the shop is down with a 502. ".repeat(40_000);
    String solid = "x".repeat(1_000_000);
    Draft draft =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () ->
                draft(
                    Chat.says(0, Chat.at("10:00"), "ada", spaced),
                    Chat.says(1, Chat.at("10:01"), "ada", solid)));
    assertThat(Chat.sources(draft, SectionName.IMPACT)).contains("m0");
    assertThat(draft.section(SectionName.IMPACT).statements().getFirst().text())
        .hasSizeLessThan(400);
  }

  @Test
  void ten_thousand_messages_are_drafted_while_one_waits() {
    List<Utterance> said = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      said.add(
          Chat.says(
              i, Chat.at("10:00").plusSeconds(i), "p" + i % 50, TALK[i % TALK.length] + " " + i));
    }
    Draft draft =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Drafter.draft(Chat.file(said)));
    assertThat(draft.timeline()).hasSizeBetween(20, 220);
    assertThat(draft.section(SectionName.RESOLUTION).statements()).hasSizeLessThan(12);
  }

  @Test
  void two_messages_of_one_id_are_no_reason_to_fail() {
    Draft draft =
        draft(
            Chat.says(0, Chat.at("10:00"), "ada", "shop is down"),
            Chat.says(0, Chat.at("10:05"), "ada", "shop is up again, all working"));
    assertThat(draft.timeline()).isNotEmpty();
  }
}
