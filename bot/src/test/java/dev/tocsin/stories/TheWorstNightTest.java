package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The night as it is practised. */
class TheWorstNightTest extends WorstNight {
  @TempDir Path folder;
  private RunningTocsin tocsin;

  @BeforeEach
  void start() {
    tocsin = RunningTocsin.configured("night.yaml", folder).start();
  }

  @AfterEach
  void stop() {
    tocsin.close();
  }

  @Override
  protected Talk talk() {
    return tocsin.practice();
  }

  @Override
  protected String lobby() {
    return "general";
  }

  /** The draft names who slept, who was woken and who came, and each sentence has its sources. */
  @Override
  protected void isOver(Talk.Seat grace) {
    super.isOver(grace);
    String written = tocsin.get("/incidents/1/postmortem.json").body();
    JsonNode draft = JsonMapper.shared().readTree(written);
    List<JsonNode> statements =
        draft
            .path("sections")
            .valueStream()
            .flatMap(section -> section.path("statements").valueStream())
            .toList();
    assertThat(statements).hasSizeGreaterThan(8);
    assertThat(statements).allMatch(statement -> !statement.path("sources").isEmpty());
    assertThat(written)
        .contains("Linus had not answered", "Dennis had not answered", "Ada", "Grace", "founders");
  }
}
