package dev.tocsin.config;

import static dev.tocsin.config.ConfigFiles.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesThatAreNoConfigurationTest {

  @TempDir Path folder;

  @Test
  void broken_yaml_is_answered_with_its_place_and_a_hint() {
    assertThat(said("company:\n\tname: Acme\n"))
        .containsExactly("2:1 this is not YAML: indent with spaces, not with tabs");
    assertThat(said("founders: [@ada]\n"))
        .containsExactly(
            "1:12 this is not YAML: found character '@' that cannot start any token; put the value"
                + " in quotes");
    assertThat(said("company: Acme: Inc\n"))
        .containsExactly(
            "1:14 this is not YAML: a ':' stands where none may; put the value in quotes, or check"
                + " the indentation");
    assertThat(said("founders: [ada\n"))
        .singleElement()
        .asString()
        .startsWith("2:1 this is not YAML: ");
    assertThat(said("a: b\n---\nc: d\n"))
        .singleElement()
        .asString()
        .startsWith("2:1 this is not YAML: ");
    assertThat(said("a: \u0007\n")).singleElement().asString().startsWith("1:1 this is not YAML: ");
  }

  @Test
  void an_alias_that_contains_itself_ends_like_any_other_mistake() {
    assertThat(said(ConfigFiles.MINIMAL + "teams: { a: &a [*a] }\n"))
        .containsExactly("7:13 teams.a[0]: expected one value here, found a list");
  }

  @Test
  void an_empty_file_and_a_list_are_no_configuration() {
    assertThat(said("# nothing yet\n"))
        .containsExactly(
            "1:1 the file is empty: 'tocsin check --example' prints one to start from");
    assertThat(said("- company\n"))
        .containsExactly("1:1 expected 'key: value' lines here, found a list");
  }

  @Test
  void a_missing_file_a_folder_and_a_picture_are_problems_too() throws IOException {
    Path picture = folder.resolve("tocsin.yaml");
    Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, 0});
    assertThat(read(folder.resolve("no.yaml")))
        .containsExactly(
            "there is no such file: 'tocsin check --example' prints one to start from");
    assertThat(read(picture)).containsExactly("this is not a text in UTF-8");
    assertThat(read(folder)).singleElement().asString().startsWith("cannot be read: ");
  }

  @Test
  void how_an_editor_begins_and_ends_lines_does_not_matter() {
    assertThat(said("\uFEFF" + ConfigFiles.MINIMAL)).isEmpty();
    assertThat(said(ConfigFiles.MINIMAL.replace("\n", "\r\n"))).isEmpty();
  }

  @Test
  void a_problem_is_a_link_to_its_place() {
    assertThat(new Problem(3, 14, "company.timezone", "unknown zone").in("tocsin.yaml"))
        .isEqualTo("tocsin.yaml:3:14: company.timezone: unknown zone");
    assertThat(new Problem(1, 1, "", "the file is empty").in("tocsin.yaml"))
        .isEqualTo("tocsin.yaml:1:1: the file is empty");
  }

  private static List<String> read(Path path) {
    return switch (new ConfigurationFile(path).read()) {
      case Loaded.Good _ -> List.of();
      case Loaded.Broken(List<Problem> problems) ->
          problems.stream().map(Problem::message).toList();
    };
  }
}
