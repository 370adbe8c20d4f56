package dev.tocsin.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.postmortem.Utterance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingSlackExportsTest {
  private static final Path EXPORT = Given.file("slack");

  @TempDir private Path scratch;

  private static Utterance said(String id) throws Exception {
    return Histories.read(EXPORT).messages().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void channels_are_merged_by_time_and_notices_left_out() throws Exception {
    assertThat(Histories.read(EXPORT).messages())
        .extracting(Utterance::id)
        .containsExactly(
            "inc-17-bookings/1772654590.000100",
            "general/1772654700.000100",
            "inc-17-bookings/1772654740.000200",
            "inc-17-bookings/1772654820.000300",
            "general/1772654900.000100",
            "inc-17-bookings/1772655150.000400",
            "inc-17-bookings/1772655660.000500",
            "inc-17-bookings/1772668860.000100");
  }

  @Test
  void a_message_has_its_names_its_time_and_its_channel() throws Exception {
    assertThat(said("inc-17-bookings/1772654740.000200"))
        .isEqualTo(
            new Utterance(
                "inc-17-bookings/1772654740.000200",
                Instant.parse("2026-03-04T20:05:40.000200Z"),
                "Noor",
                "I see it too. Nobody can book a table & @Tomás Brito is looking, see #general",
                "#inc-17-bookings",
                null,
                false));
  }

  @Test
  void a_reply_names_the_message_that_its_thread_hangs_on() throws Exception {
    assertThat(said("inc-17-bookings/1772654820.000300").thread()).isNull();
    assertThat(said("inc-17-bookings/1772655150.000400").thread())
        .isEqualTo("inc-17-bookings/1772654820.000300");
  }

  @Test
  void links_keep_their_label_and_their_address() throws Exception {
    assertThat(said("inc-17-bookings/1772654820.000300").text())
        .isEqualTo(
            "Could it be the payment provider? their page (https://status.payments.example/now)"
                + " @here");
    assertThat(said("inc-17-bookings/1772655150.000400").text())
        .isEqualTo("No: green, and our calls < 200 ms. https://grafana.example/d/7");
  }

  @Test
  void a_program_is_marked_and_its_card_read() throws Exception {
    var alert = said("inc-17-bookings/1772654590.000100");

    assertThat(alert.bot()).isTrue();
    assertThat(alert.author()).isEqualTo("probe");
    assertThat(alert.text()).isEqualTo("ALERT bookings\n502 for 14 of 20 requests\nRegion: eu-1");
  }

  @Test
  void blocks_stand_in_for_text_and_files_are_named() throws Exception {
    assertThat(said("inc-17-bookings/1772655660.000500").text())
        .isEqualTo(
            "Found it: release 3.4.1 cut the pool from 50 connections to 5, @Noor (noor.k)\n"
                + "[file: pool.png]");
  }

  @Test
  void two_people_of_one_name_stay_two_and_a_guest_has_the_name_in_the_message() throws Exception {
    assertThat(said("general/1772654700.000100").author()).isEqualTo("Noor (noor.k)");
    assertThat(said("inc-17-bookings/1772668860.000100").author()).isEqualTo("Guest Gala");
  }

  @Test
  void a_message_without_a_time_is_reported_with_its_file_and_number() throws Exception {
    assertThat(Histories.read(EXPORT).problems())
        .extracting(Problem::toString)
        .containsExactly("inc-17-bookings/2026-03-05.json, number 2: no \"ts\"; skipped");
  }

  @Test
  void a_zip_tells_the_same_as_its_folder() throws Exception {
    var folder = Histories.read(EXPORT);

    assertThat(Histories.read(Given.zipped(EXPORT, "", scratch.resolve("a.zip"))))
        .isEqualTo(folder);
    assertThat(Histories.read(Given.zipped(EXPORT, "Acme export/", scratch.resolve("b.dat"))))
        .isEqualTo(folder);
  }

  @Test
  void a_zip_may_come_through_a_pipe() throws Exception {
    Path zip = Given.zipped(EXPORT, "", scratch.resolve("a.zip"));

    try (var in = Files.newInputStream(zip)) {
      assertThat(Histories.read(in, "pipe")).isEqualTo(Histories.read(EXPORT));
    }
  }

  @Test
  void the_folder_of_one_channel_is_enough() throws Exception {
    var history = Histories.read(EXPORT.resolve("general"));

    assertThat(history.messages()).extracting(Utterance::author).containsOnly("Noor (noor.k)");
    assertThat(history.messages()).extracting(Utterance::channel).containsOnly("#general");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.example/now", "https://shop.example/now", "shop.exa…"})
  void a_label_that_only_repeats_the_address_is_left_out(String label) throws Exception {
    Path day = Files.createDirectories(scratch.resolve("ops")).resolve("2026-03-04.json");
    String said = "\"ts\":\"1772654740.1\",\"text\":\"<https://shop.example/now|" + label + ">\"";
    Files.writeString(day, "[{\"type\":\"message\",\"user\":\"U1\"," + said + "}]");
    assertThat(Histories.read(scratch).messages())
        .extracting(Utterance::text)
        .containsExactly("https://shop.example/now");
  }

  @Test
  void a_day_that_breaks_off_counts_as_far_as_it_goes() throws Exception {
    Path day = Files.createDirectories(scratch.resolve("ops")).resolve("2026-03-04.json");
    Files.writeString(
        day,
        "[{\"type\":\"message\",\"user\":\"U1\",\"text\":\"up\",\"ts\":\"1772654740.1\"},{\"type\":\"mess");
    Files.writeString(scratch.resolve("users.json"), "{\"not\": \"a list\"}");

    var history = Histories.read(scratch);

    assertThat(history.messages()).extracting(Utterance::author).containsExactly("U1");
    assertThat(history.problems())
        .extracting(Problem::place)
        .containsExactly("users.json", "ops/2026-03-04.json, number 2");
  }

  @Test
  void a_zip_of_something_else_is_no_history() throws Exception {
    Path zip = scratch.resolve("a.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("word/document.xml"));
    }

    assertThatThrownBy(() -> Histories.read(zip))
        .isInstanceOf(NotAHistory.class)
        .hasMessageContaining("holds neither a Slack export");
  }

  @Test
  void a_zip_cut_short_is_no_history() throws Exception {
    byte[] whole = Files.readAllBytes(Given.zipped(EXPORT, "", scratch.resolve("a.zip")));
    Path half =
        Files.write(scratch.resolve("half.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> Histories.read(half))
        .isInstanceOf(NotAHistory.class)
        .hasMessageContaining("can't be read; it may be cut short");
  }

  @Test
  void a_zip_whose_entries_climb_out_of_it_is_refused() throws Exception {
    Path zip = scratch.resolve("slip.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("../../outside/2026-03-04.json"));
      out.write("[]".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    assertThatThrownBy(() -> Histories.read(zip)).isInstanceOf(NotAHistory.class);
  }
}
