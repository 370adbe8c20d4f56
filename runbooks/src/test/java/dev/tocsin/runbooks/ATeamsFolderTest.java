package dev.tocsin.runbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ATeamsFolderTest {

  private @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void make_a_folder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("runbooks"));
  }

  @Test
  void adds_to_the_shipped_runbooks() {
    write("printer.md", runbook("Printer on fire"));

    Runbooks runbooks = Runbooks.in(folder);

    assertThat(runbooks.problems()).isEmpty();
    assertThat(runbooks.all()).hasSize(Shipped.NAMES.size() + 1);
    assertThat(titleOf(runbooks, "printer")).isEqualTo("Printer on fire");
  }

  @Test
  void may_come_later_where_it_is_only_usual() throws IOException {
    Files.delete(folder);
    Runbooks runbooks = Runbooks.usuallyIn(folder);
    assertThat(runbooks.problems()).isEmpty();
    assertThat(runbooks.isStale()).isFalse();

    Files.createDirectory(folder);
    write("printer.md", runbook("Printer on fire"));
    assertThat(runbooks.isStale()).isTrue();
    assertThat(runbooks.reload()).isEmpty();
    assertThat(runbooks.isStale()).isFalse();
    assertThat(titleOf(runbooks, "printer")).isEqualTo("Printer on fire");
  }

  @Test
  void replaces_a_shipped_runbook_of_the_same_name() {
    write("queue-flood.md", runbook("Our own queues"));

    Runbooks runbooks = Runbooks.in(folder);

    assertThat(runbooks.all()).hasSize(Shipped.NAMES.size());
    assertThat(titleOf(runbooks, "queue-flood")).isEqualTo("Our own queues");
  }

  @Test
  void leaves_the_shipped_one_in_place_while_its_own_is_bad() {
    write("queue-flood.md", "---\ntitle: Ours\n---\n");

    Runbooks runbooks = Runbooks.in(folder);

    assertThat(titleOf(runbooks, "queue-flood")).isEqualTo("A queue floods or doesn't drain");
    assertThat(runbooks.problems())
        .containsExactly(
            new Problem(
                file("queue-flood.md"), 4, 1, "there are no steps; write each as '- [ ] …'"));
  }

  @Test
  void tells_the_problems_of_all_bad_files_and_loads_the_good_ones() {
    write("a.md", "nothing");
    write("b.md", runbook("Good"));
    write("c.md", "---\ntitel: x\n---\n");

    Runbooks runbooks = Runbooks.in(folder);

    assertThat(runbooks.problems())
        .extracting(Problem::file)
        .containsExactly(file("a.md"), file("c.md"), file("c.md"), file("c.md"));
    assertThat(titleOf(runbooks, "b")).isEqualTo("Good");
  }

  @Test
  void may_have_sub_folders_but_no_name_twice() {
    write("office/printer.md", runbook("First"));
    write("warehouse/printer.md", runbook("Second"));

    Runbooks runbooks = Runbooks.in(folder);

    assertThat(titleOf(runbooks, "printer")).isEqualTo("First");
    assertThat(runbooks.problems())
        .extracting(Problem::describe)
        .containsExactly(
            "%s:1:1: there is a runbook 'printer' in %s already; rename one of the two files"
                .formatted(file("warehouse/printer.md"), file("office/printer.md")));
  }

  @Test
  void may_hold_a_readme_hidden_files_and_other_kinds() {
    write("README.md", "# About these");
    write(".printer.md", "half saved");
    write(".git/notes.md", "not a runbook");
    write("diagram.txt", "boxes");

    assertThat(Runbooks.in(folder).problems()).isEmpty();
  }

  @Test
  void is_read_through_links_as_kubernetes_mounts_them() throws IOException {
    write("..2026_11_21/printer.md", runbook("Linked"));
    Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026_11_21"));
    Files.createSymbolicLink(folder.resolve("printer.md"), Path.of("..data", "printer.md"));

    Runbooks runbooks = Runbooks.in(folder);

    assertThat(runbooks.problems()).isEmpty();
    assertThat(titleOf(runbooks, "printer")).isEqualTo("Linked");
  }

  @Test
  void that_is_missing_is_a_problem_and_the_shipped_ones_remain() {
    Runbooks runbooks = Runbooks.in(temporary.resolve("nowhere"));

    assertThat(runbooks.all()).hasSize(Shipped.NAMES.size());
    assertThat(runbooks.problems())
        .extracting(Problem::message)
        .containsExactly("this folder doesn't exist; create it or correct its path");
  }

  @Test
  void with_a_file_that_is_not_utf_8_says_where() throws IOException {
    byte[] latin = "---\ntitle: Café\n---\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("coffee.md"), latin);

    assertThat(Runbooks.in(folder).problems())
        .containsExactly(
            new Problem(
                file("coffee.md"), 2, 11, "this is not UTF-8 text; save the file as UTF-8"));
  }

  @Test
  void with_a_file_too_large_to_be_a_runbook_says_so() {
    write("dump.md", "x".repeat(300 * 1024));

    assertThat(Runbooks.in(folder).problems())
        .containsExactly(
            new Problem(file("dump.md"), 1, 1, "this file has 300 KiB; a runbook has at most 256"));
  }

  @Test
  void is_read_again_on_reload() throws IOException {
    write("printer.md", runbook("Old"));
    write("gone.md", runbook("Gone"));
    Runbooks runbooks = Runbooks.in(folder);

    write("printer.md", runbook("New"));
    Files.delete(folder.resolve("gone.md"));

    assertThat(runbooks.reload()).isEmpty();
    assertThat(titleOf(runbooks, "printer")).isEqualTo("New");
    assertThat(runbooks.find("gone")).isEmpty();
    assertThat(runbooks.matching(new Facts("New smell", null, 0, List.of())))
        .extracting(Match::reason)
        .containsExactly("keyword 'smell' in the title");
  }

  @Test
  void keeps_a_file_that_has_gone_bad_as_it_last_was() {
    write("printer.md", runbook("Good"));
    Runbooks runbooks = Runbooks.in(folder);

    write("printer.md", "half written");

    assertThat(runbooks.reload()).hasSize(1);
    assertThat(runbooks.reload()).hasSize(1);
    assertThat(titleOf(runbooks, "printer")).isEqualTo("Good");
  }

  @Test
  void keeps_everything_while_the_folder_is_away() throws IOException {
    write("printer.md", runbook("Good"));
    Runbooks runbooks = Runbooks.in(folder);

    Path away = Files.move(folder, temporary.resolve("away"));

    assertThat(runbooks.reload()).hasSize(1);
    assertThat(titleOf(runbooks, "printer")).isEqualTo("Good");
    Files.move(away, folder);
    assertThat(runbooks.reload()).isEmpty();
  }

  @Test
  void is_searched_by_name_in_any_case_and_with_spaces() {
    Runbooks runbooks = Runbooks.in(folder);

    assertThat(runbooks.find(" Queue flood ")).isPresent();
    assertThat(runbooks.find("queue_flood")).isPresent();
    assertThat(runbooks.find("printer")).isEmpty();
  }

  private static String runbook(String title) {
    return "---\ntitle: " + title + "\nkeywords: [smell]\n---\n- [ ] Act\n";
  }

  private static String titleOf(Runbooks runbooks, String name) {
    return runbooks.find(name).orElseThrow().title();
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
