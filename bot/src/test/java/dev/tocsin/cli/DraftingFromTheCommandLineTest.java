package dev.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftingFromTheCommandLineTest {
  private static final String BOOKINGS = Shell.history("bookings.jsonl");

  @TempDir private Path scratch;

  @ParameterizedTest
  @ValueSource(strings = {"bookings.jsonl", "slack", "discord.json"})
  void every_form_of_history_becomes_markdown_on_standard_output(String history) {
    var run = Shell.run("draft", "--history", Shell.history(history));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("# ").contains("## Summary", "## Evidence");
  }

  @Test
  void the_history_may_come_from_standard_input() throws Exception {
    var run = Shell.fed(Files.readString(Path.of(BOOKINGS)), "draft", "--history", "-");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(Shell.run("draft", "--history", BOOKINGS).out());
  }

  @ParameterizedTest
  @CsvSource({"draft.html,<!DOCTYPE html>", "draft.json,{", "draft.md,#", "draft.txt,#"})
  void the_ending_of_the_file_chooses_the_format(String name, String start) throws Exception {
    Path out = scratch.resolve(name);

    var run = Shell.run("draft", "--history", BOOKINGS, "--out", out.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(out).content().startsWith(start);
    assertThat(scratch).isDirectoryNotContaining("glob:**.part");
  }

  @ParameterizedTest
  @CsvSource({"draft.docx,true", "draft.md,false", "draft,false"})
  void an_ending_that_is_no_format_is_said_to_hold_markdown(String name, boolean said) {
    Path out = scratch.resolve(name);

    var run = Shell.run("draft", "--history", BOOKINGS, "--out", out.toString());

    assertThat(run.err().contains("as Markdown; see --format")).isEqualTo(said);
  }

  @Test
  void a_format_asked_for_counts_more_than_the_ending() throws Exception {
    Path out = scratch.resolve("draft.md");

    Shell.run("draft", "--history", BOOKINGS, "--format", "HTML", "--out", out.toString());

    assertThat(out).content().startsWith("<!DOCTYPE html>");
  }

  @Test
  void the_zone_of_the_document_is_utc_unless_asked_for() {
    assertThat(Shell.run("draft", "--history", BOOKINGS, "--format", "json").out())
        .contains("\"timezone\" : \"UTC\"");
    assertThat(Shell.run("draft", "--history", BOOKINGS, "--timezone", "Asia/Kolkata").out())
        .contains("| Time zone | Asia/Kolkata |");
  }

  @Test
  void what_was_skipped_is_said_and_the_rest_counts() {
    var run =
        Shell.fed(
            "oops\n{\"id\":\"a\",\"ts\":\"1\",\"text\":\"down\"}\n".repeat(30),
            "draft",
            "--history",
            "-");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err().lines())
        .hasSize(21)
        .startsWith("standard input, line 1: not JSON (Unrecognized token 'oops'); skipped")
        .endsWith("and 39 more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"id\":\"a\"}"})
  void a_history_without_a_usable_message_still_yields_a_draft_that_says_so(String input) {
    var run = Shell.fed(input, "draft", "--history", "-");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("There was nothing to write from", "Not established: nobody named a cause.");
    assertThat(run.err()).contains("there is no usable message in it, and the draft says so");
  }

  @Test
  void a_picture_is_no_history() throws Exception {
    Path picture =
        Files.write(
            scratch.resolve("a.jsonl"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});

    var run = Shell.run("draft", "--history", picture.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("a.jsonl is a PNG image. A history is");
  }

  @Test
  void a_history_that_is_not_there_is_named() {
    assertThat(Shell.run("draft", "--history", "nowhere.zip"))
        .isEqualTo(new Shell(2, "", "tocsin: there is no file nowhere.zip\n"));
  }

  @Test
  void a_draft_does_not_go_over_its_own_history() throws Exception {
    Path history = Files.copy(Path.of(BOOKINGS), scratch.resolve("h.jsonl"));

    var run = Shell.run("draft", "--history", history.toString(), "--out", history.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--out is the history itself");
    assertThat(history).hasSameTextualContentAs(Path.of(BOOKINGS));
  }

  @Test
  void a_place_that_takes_no_file_is_a_failure() {
    var nowhere =
        Shell.run("draft", "--history", BOOKINGS, "--out", scratch.resolve("a/b.md").toString());
    var folder = Shell.run("draft", "--history", BOOKINGS, "--out", scratch.toString());

    assertThat(nowhere.exitCode()).isEqualTo(1);
    assertThat(nowhere.err()).endsWith("b.md: its folder doesn't exist\n");
    assertThat(folder.exitCode()).isEqualTo(1);
    assertThat(folder.err()).contains("can't write", "directory");
  }

  @Test
  void a_full_disk_behind_standard_output_is_a_failure() {
    var full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    var err = new StringWriter();
    var streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(full, false, StandardCharsets.UTF_8),
            new PrintWriter(err));

    assertThat(Program.run(streams, "draft", "--history", BOOKINGS)).isEqualTo(1);
    assertThat(err.toString()).contains("standard output did not take the whole draft");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--format odt | a draft can't be written as 'odt'; it can as md, html, json, pdf,"
            + " confluence",
        "--format pdf | a PDF is no text for the terminal; name a file with --out",
        "--timezone Europe/Berln | unknown zone 'Europe/Berln'; did you mean Europe/Berlin?",
        "--timezone Mars/Olympus | unknown zone 'Mars/Olympus'; write it as Europe/Berlin",
        "--fromat md | there is no option '--fromat'; did you mean --format?",
        "--history again | option '--history' (FILE) should be specified only once",
      })
  void bad_usage_is_answered_with_what_would_be_right(String options, String answer) {
    var run = Shell.run(("draft --history " + BOOKINGS + " " + options).split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("tocsin: " + answer);
  }

  @Test
  void a_history_is_required() {
    var run = Shell.run("draft");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "tocsin: --history FILE is missing", "'tocsin draft --help' says how it is used");
  }
}
