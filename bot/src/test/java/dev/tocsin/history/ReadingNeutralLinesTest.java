package dev.tocsin.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.postmortem.Utterance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingNeutralLinesTest {
  private static final String GOOD =
      "{\"id\":\"m1\",\"ts\":\"2026-03-04T21:03:10Z\",\"text\":\"hello\"}";

  @Test
  void every_field_of_a_message_arrives() throws Exception {
    var history = Histories.read(Given.file("bookings.jsonl"));

    assertThat(history.problems()).isEmpty();
    assertThat(history.messages()).hasSize(9);
    assertThat(history.messages().get(3))
        .isEqualTo(
            new Utterance(
                "b4",
                Instant.parse("2026-03-04T20:12:30Z"),
                "Noor",
                "Their status page is green, and our calls to them all work. So no.",
                "#inc-17-bookings",
                "b3",
                false));
    assertThat(history.messages().getFirst().bot()).isTrue();
  }

  @Test
  void where_a_message_can_be_seen_is_taken_from_its_record() throws Exception {
    String link = "https://chat.example/archive/7";

    var said = Given.text(GOOD.replace("}", ",\"url\":\"" + link + "\"}")).messages();

    assertThat(said.getFirst().link()).isEqualTo(link);
    assertThat(Given.text(GOOD).messages().getFirst().link()).isNull();
  }

  @Test
  void messages_are_in_the_order_of_time() throws Exception {
    var history =
        Given.text(
            "{\"id\":\"late\",\"ts\":\"2026-03-04T21:03:10Z\",\"text\":\"b\"}",
            "{\"id\":\"early\",\"ts\":\"2026-03-04T21:03:10+02:00\",\"text\":\"a\"}");

    assertThat(history.messages()).extracting(Utterance::id).containsExactly("early", "late");
  }

  @ParameterizedTest
  @CsvSource({
    "2019-02-08T16:06:00-08:00, 2019-02-09T00:06:00Z",
    "2019-02-08T16:06:00.5+0000, 2019-02-08T16:06:00.500Z",
    "2019-02-08 16:06:00Z, 2019-02-08T16:06:00Z",
    "2019-02-08T16:06Z, 2019-02-08T16:06:00Z",
    "2019-02-08T16:06:07.5Z, 2019-02-08T16:06:07.500Z",
    "2019-02-08T16:06:07.012345678Z, 2019-02-08T16:06:07.012345678Z",
    "1549670760.000200, 2019-02-09T00:06:00.000200Z",
    "1549670760, 2019-02-09T00:06:00Z",
    "1549670760123, 2019-02-09T00:06:00.123Z",
    "1549670760123456, 2019-02-09T00:06:00.123456Z",
  })
  void times_may_be_iso_or_counted(String written, Instant meant) throws Exception {
    var history = Given.text("{\"id\":\"m1\",\"ts\":\"%s\",\"text\":\"x\"}".formatted(written));

    assertThat(Given.only(history).at()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04T21:03:10, 2026-03-04T20:03:10Z",
    "2026-03-04 21:03:10.5, 2026-03-04T20:03:10.500Z",
    "2026-03-04T21:03:10Z, 2026-03-04T21:03:10Z",
    "1549670760, 2019-02-09T00:06:00Z",
  })
  void a_time_without_a_zone_is_one_of_the_zone_that_was_named(String written, Instant meant)
      throws Exception {
    var line = "{\"id\":\"m1\",\"ts\":\"%s\",\"text\":\"x\"}".formatted(written);
    var in = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));

    assertThat(Given.only(Histories.read(in, "input", ZoneId.of("Europe/Berlin"))).at())
        .isEqualTo(meant);
  }

  @Test
  void a_counted_time_and_an_id_may_be_numbers() throws Exception {
    var history = Given.text("{\"id\":7,\"ts\":1549670760.000200,\"text\":\"x\"}");

    assertThat(Given.only(history).id()).isEqualTo("7");
    assertThat(Given.only(history).at()).isEqualTo(Instant.parse("2019-02-09T00:06:00.000200Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json | not JSON (Unrecognized token 'not'",
        "{\"id\":\"a\",\"ts\":\"1\" | not JSON (Unexpected end",
        "[1,2] | not a JSON object; skipped",
        "{\"id\":\"a\",\"ts\":\"1\",\"text\":\"x\"} {} | more than one JSON value; skipped",
        "{\"ts\":\"1\",\"text\":\"x\"} | no \"id\"; skipped",
        "{\"id\":\"a\",\"text\":\"x\"} | no \"ts\"; skipped",
        "{\"id\":\"a\",\"ts\":\"1\",\"text\":\" \"} | no \"text\"; skipped",
        "{\"id\":\"a\",\"ts\":\"1\",\"text\":null} | no \"text\"; skipped",
        "{\"id\":\"a\",\"ts\":\"1\",\"text\":{}} | no \"text\"; skipped",
        "{\"id\":\"a\",\"ts\":\"2026-03-04T21:03:10\",\"text\":\"x\"} | the time"
            + " \"2026-03-04T21:03:10\" is neither",
        "{\"id\":\"a\",\"ts\":1e999999999,\"text\":\"x\"} | no \"ts\"; skipped",
        "{\"id\":\"m1\",\"ts\":\"1\",\"text\":\"x\"} | the id m1 stood in an earlier message;"
            + " skipped",
      })
  void a_bad_line_is_named_and_skipped(String line, String reason) throws Exception {
    var history = Given.text(GOOD, "", line, GOOD.replace("m1", "m2"));

    assertThat(history.messages()).extracting(Utterance::id).containsExactly("m1", "m2");
    assertThat(history.problems()).hasSize(1);
    assertThat(history.problems().getFirst().toString()).startsWith("input, line 3: " + reason);
  }

  @Test
  void an_author_nobody_named_is_unknown() throws Exception {
    assertThat(Given.only(Given.text(GOOD)).author()).isEqualTo("unknown");
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_do_no_harm() throws Exception {
    var history =
        Given.text(
            "\uFEFF" + GOOD.replace("hello", "one\\r\\ntwo") + "\r",
            GOOD.replace("m1", "m2") + "\r");

    assertThat(history.problems()).isEmpty();
    assertThat(history.messages()).extracting(Utterance::text).containsExactly("one\ntwo", "hello");
  }

  @Test
  void a_line_that_is_not_utf8_is_named_and_skipped() throws Exception {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes((GOOD + "\n").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(
        GOOD.replace("m1", "m2").replace("hello", "grün").getBytes(StandardCharsets.ISO_8859_1));

    var history = Given.bytes(bytes.toByteArray());

    assertThat(history.messages()).hasSize(1);
    assertThat(history.problems())
        .extracting(Problem::toString)
        .containsExactly("input, line 2: not UTF-8; skipped");
  }

  @Test
  void half_a_character_becomes_a_sign_that_can_be_written() throws Exception {
    assertThat(Given.only(Given.text(GOOD.replace("hello", "\\ud800!"))).text())
        .isEqualTo("\uFFFD!");
  }

  @Test
  void a_message_of_a_megabyte_is_kept_whole() throws Exception {
    String long1 = "x".repeat(1 << 20);

    assertThat(Given.only(Given.text(GOOD.replace("hello", long1))).text()).isEqualTo(long1);
  }

  @Test
  void a_line_beyond_all_measure_is_skipped_without_being_kept() throws Exception {
    var history = Given.text(GOOD.replace("hello", "x".repeat(Lines.LONGEST)), GOOD);

    assertThat(history.messages()).extracting(Utterance::text).containsExactly("hello");
    assertThat(history.problems().getFirst())
        .hasToString("input, line 1: longer than 16 MB; skipped");
  }

  @Test
  void of_very_many_problems_the_rest_is_counted() throws Exception {
    var history = Given.text((GOOD + "\n").repeat(1500));

    assertThat(history.problems()).hasSize(1001);
    assertThat(history.problems().getLast()).hasToString("further on: 499 more were skipped");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", " ", "\uFEFF"})
  void an_empty_file_is_a_history_without_messages(String text) throws Exception {
    assertThat(Given.text(text)).isEqualTo(new History(java.util.List.of(), java.util.List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dear diary,\\ntoday it broke | is text, but no line of it is a JSON object",
        "[{\"id\": 1}] | is one JSON array",
        "%PDF-1.7 | is a PDF",
        "GIF89a | is a GIF image",
        "SQLite format 3 | is an SQLite database",
        "a\\0b | is binary",
      })
  void what_is_no_history_is_called_what_it_is(String text, String reason) {
    assertThatThrownBy(() -> Given.text(text.translateEscapes()))
        .isInstanceOf(NotAHistory.class)
        .hasMessageStartingWith("input " + reason)
        .hasMessageContaining("A history is a Slack export");
  }

  @Test
  void a_picture_is_called_a_picture() {
    byte[] png = {
      (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    assertThatThrownBy(() -> Given.bytes(png))
        .isInstanceOf(NotAHistory.class)
        .hasMessageStartingWith("input is a PNG image.");
  }

  @Test
  void text_in_utf16_is_told_to_be_saved_as_utf8() {
    assertThatThrownBy(() -> Given.bytes(("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16LE)))
        .isInstanceOf(NotAHistory.class)
        .hasMessageContaining("save it as UTF-8");
  }
}
