package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TheCommandsPageTest {
  @Test
  void the_page_says_what_the_catalog_says() throws IOException {
    String page = CommandsPage.of(new CommandCatalog());
    Path written = Path.of("target", "commands.md");
    Files.createDirectories(written.getParent());
    Files.writeString(written, page);

    assertThat(Path.of("docs", "commands.md"))
        .as("copy %s over it", written)
        .content()
        .isEqualTo(page);
  }
}
