package dev.tocsin.export.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.export.Archive.Filed;
import dev.tocsin.export.ArchiveFailure;
import dev.tocsin.export.Drafts;
import dev.tocsin.export.html.HtmlExporter;
import dev.tocsin.export.json.JsonExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilingInAFolderTest {
  @TempDir private Path folder;

  private void file(Path where) {
    new FolderArchive(where, List.of(new HtmlExporter(), new JsonExporter()))
        .file(new Filed("INC-7", "Bookings answer 502", 1, Drafts.full()));
  }

  @Test
  void each_format_is_a_file_that_a_later_version_replaces() throws IOException {
    Path where = folder.resolve("new/postmortems");
    file(where);
    Files.writeString(where.resolve("inc-7.html"), "older");
    file(where);

    try (var files = Files.list(where)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("inc-7.html", "inc-7.json");
    }
    assertThat(where.resolve("inc-7.html")).content().contains("Bookings answer 502");
  }

  @Test
  void a_folder_that_cannot_be_written_is_tried_again() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> file(file))
        .isInstanceOfSatisfying(ArchiveFailure.class, e -> assertThat(e.worthRetrying()).isTrue())
        .hasMessageContaining("the folder for postmortems can't be written");
  }
}
