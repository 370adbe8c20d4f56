package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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

  @Test
  void a_single_message_is_a_draft() {
    Draft draft = Chat.draft("10:00 ada: the shop is down with a 502");
    assertThat(Chat.sources(draft, SectionName.IMPACT)).containsExactly("m0");
    assertThat(draft.section(SectionName.ROOT_CAUSE).status()).isEqualTo(Certainty.UNKNOWN);
  }

  @Test
  void messages_out_of_order_are_told_in_the_order_of_time() {
    Utterance over = Chat.says(0, Chat.at("10:20"), "ada", "the shop works again, all green");
    Utterance down = Chat.says(1, Chat.at("10:00"), "ada", "the shop is down with errors");
    Draft draft = draft(over, down);
    assertThat(draft.timeline()).extracting(Row::at).isSorted();
    assertThat(draft.durations())
        .filteredOn(span -> span.name().equals("time_to_resolve"))
        .extracting(Span::seconds)
        .containsExactly(1200L);
  }

  @Test
  void one_message_edited_ten_thousand_times_is_one_row() {
    List<Utterance> said = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      said.add(Chat.says(0, Chat.at("10:00"), "ada", "the shop is down, errors: " + i));
    }
    Draft draft =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Drafter.draft(Chat.file(said)));
    assertThat(draft.evidence()).hasSize(1);
  }

  @Test
  void times_of_several_zones_stand_in_the_order_in_which_they_happened() {
    List<Utterance> said = new ArrayList<>();
    String[] times = {
      "2026-03-02T19:00:00+09:00",
      "2026-03-02T11:01:00+01:00",
      "2026-03-02T10:02:00Z",
      "2026-03-02T05:03:00-05:00",
      "2026-03-02T15:34:00+05:30"
    };
    for (String time : times) {
      Instant at = OffsetDateTime.parse(time).toInstant();
      said.add(Chat.says(said.size(), at, "p" + said.size(), "orders fail with errors here"));
    }
    assertThat(Chat.texts(Drafter.draft(Chat.file(said)), SectionName.SUMMARY).getFirst())
        .isEqualTo("Orders failed with errors here (p0 at 10:00, the first report of it).");
  }
}
