package dev.tocsin.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingAFileTest {

  private Path path = Path.of("");
  private ConfigurationSource source = new ConfigurationSource(path);
  private long edits;

  @BeforeEach
  void a_good_file(@TempDir Path folder) throws IOException {
    path = folder.resolve("tocsin.yaml");
    source = new ConfigurationSource(path);
    write(ConfigFiles.MINIMAL);
  }

  @Test
  void the_first_look_reads_and_the_next_one_sees_no_change() {
    assertThat(source.look()).containsInstanceOf(Loaded.Good.class);
    assertThat(source.look()).isEmpty();
  }

  @Test
  void a_change_is_read() throws IOException {
    source.look();
    write(ConfigFiles.MINIMAL.replace("Acme", "Acne"));
    assertThat(source.look())
        .get()
        .isInstanceOfSatisfying(
            Loaded.Good.class,
            good -> assertThat(good.configuration().company().name()).isEqualTo("Acne"));
  }

  @Test
  void a_mistake_is_said_once() throws IOException {
    source.look();
    write("company: Acne\n");
    assertThat(source.look()).containsInstanceOf(Loaded.Broken.class);
    assertThat(source.look()).isEmpty();
  }

  @Test
  void a_file_that_vanishes_is_said_once_and_read_when_it_is_back() throws IOException {
    source.look();
    Files.delete(path);
    assertThat(source.look()).containsInstanceOf(Loaded.Broken.class);
    assertThat(source.look()).isEmpty();
    write(ConfigFiles.MINIMAL);
    assertThat(source.look()).containsInstanceOf(Loaded.Good.class);
  }

  private void write(String text) throws IOException {
    Files.writeString(path, text);
    edits++;
    Files.setLastModifiedTime(path, FileTime.from(Instant.EPOCH.plusSeconds(edits)));
  }
}
