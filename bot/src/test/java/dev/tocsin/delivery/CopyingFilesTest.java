package dev.tocsin.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyingFilesTest {
  @TempDir Path folder;

  @Test
  void a_file_is_copied_under_its_incident() throws IOException {
    String stored = keep("console/f1", "graph.png", "a curve").orElseThrow();
    assertThat(stored).startsWith("INC-1/").endsWith("-graph.png");
    assertThat(folder.resolve(stored)).hasContent("a curve");
  }

  @Test
  void the_same_file_again_is_the_same_copy() throws IOException {
    assertThat(keep("console/f1", "graph.png", "a curve"))
        .isEqualTo(keep("console/f1", "graph.png", "a curve"));
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void a_file_that_is_larger_than_it_said_leaves_nothing_behind() throws IOException {
    assertThat(keep("console/f1", "dump.bin", "x".repeat(101))).isEmpty();
    assertThat(files()).isZero();
    assertThat(keep("console/f2", "dump.bin", "x".repeat(100))).isPresent();
  }

  @Test
  void a_name_never_leads_out_of_the_folder() {
    String stored = keep("console/f1", "../../../etc/passwd", "root").orElseThrow();
    assertThat(folder.resolve(stored).normalize()).startsWith(folder.resolve("INC-1"));
    assertThat(stored).doesNotContain("..");
  }

  private Optional<String> keep(String id, String name, String content) {
    var shelf = new FileShelf(folder, () -> 100);
    return shelf.keep("INC-1", id, name, new ByteArrayInputStream(content.getBytes(UTF_8)));
  }

  private long files() throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }
}
