package dev.tocsin.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.postmortem.Utterance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingDiscordExportsTest {
  private static final Path EXPORT = Given.file("discord.json");

  private static final String SERVER = "https://discord.com/channels/700100200300400500";

  @TempDir private Path scratch;

  @Test
  void a_message_has_its_names_its_files_and_its_channel() throws Exception {
    assertThat(Histories.read(EXPORT).messages().get(1))
        .isEqualTo(
            new Utterance(
                "1478900000000000003",
                Instant.parse("2026-03-04T20:05:40Z"),
                "Noor",
                "I see it too @Tomás :fire:\n[file: 502.png]",
                "#inc-17-bookings",
                null,
                false,
                SERVER + "/700100200300400600/1478900000000000003"));
  }

  @Test
  void notices_of_discord_are_left_out() throws Exception {
    assertThat(Histories.read(EXPORT).messages())
        .extracting(Utterance::id)
        .containsExactly("1478900000000000001", "1478900000000000003", "1478900000000000004");
  }

  @Test
  void a_program_is_marked_and_its_card_read() throws Exception {
    var alert = Histories.read(EXPORT).messages().getFirst();

    assertThat(alert.bot()).isTrue();
    assertThat(alert.text()).isEqualTo("ALERT bookings\n502 for 14 of 20 requests\nRegion: eu-1");
  }

  @Test
  void a_reply_names_the_message_that_it_answers_and_its_author_has_one_name() throws Exception {
    var reply = Histories.read(EXPORT).messages().getLast();

    assertThat(reply.thread()).isEqualTo("1478900000000000003");
    assertThat(reply.author()).isEqualTo("Tomás");
  }

  @Test
  void a_talk_outside_of_any_server_is_linked_to_too() throws Exception {
    String alone = Files.readString(EXPORT).replace("700100200300400500", "0");

    assertThat(Given.text(alone).messages().getFirst().link())
        .isEqualTo("https://discord.com/channels/@me/700100200300400600/1478900000000000001");
    assertThat(Given.text(alone.replaceFirst("\"guild\".*", "")).messages().getFirst().link())
        .isNull();
  }

  @Test
  void a_message_without_a_usable_time_is_reported() throws Exception {
    assertThat(Histories.read(EXPORT).problems())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .endsWith(
            "discord.json, number 5: the time \"yesterday\" is neither like 2026-11-21T14:05:00Z"
                + " nor seconds since 1970; skipped");
  }

  @Test
  void the_form_is_told_from_the_content_also_through_a_pipe() throws Exception {
    var piped = Given.bytes(Files.readAllBytes(EXPORT));

    assertThat(piped.messages()).isEqualTo(Histories.read(EXPORT).messages());
  }

  @Test
  void a_channel_in_several_files_is_read_from_their_folder() throws Exception {
    String whole = Files.readString(EXPORT);
    Files.writeString(scratch.resolve("ops [part 1].json"), whole);
    Files.writeString(scratch.resolve("ops [part 2].json"), whole.replace("14789", "14790"));
    Files.writeString(scratch.resolve("notes.txt"), "something else");

    assertThat(Histories.read(scratch).messages()).hasSize(6);
  }

  @Test
  void a_file_that_breaks_off_counts_as_far_as_it_goes() throws Exception {
    String whole = Files.readString(EXPORT);

    var history = Given.text(whole.substring(0, whole.indexOf("Found it")));

    assertThat(history.messages()).hasSize(2);
    assertThat(history.problems().getFirst().toString())
        .startsWith("input, number 4: broken (")
        .endsWith("); the file's rest was not read");
  }

  @Test
  void a_folder_of_something_else_is_no_history() {
    assertThatThrownBy(() -> Histories.read(scratch))
        .isInstanceOf(NotAHistory.class)
        .hasMessageContaining("holds neither a Slack export");
  }
}
