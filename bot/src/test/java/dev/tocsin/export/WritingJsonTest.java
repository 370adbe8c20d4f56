package dev.tocsin.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.export.json.JsonExporter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WritingJsonTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  @Test
  void a_whole_incident_reads_as_kept() throws Exception {
    Golden.check("draft.json", Golden.written(new JsonExporter(), Drafts.full()));
  }

  @Test
  void what_nobody_said_is_a_section_without_statements() throws Exception {
    JsonNode draft = MAPPER.readTree(Golden.written(new JsonExporter(), Drafts.empty()));

    assertThat(draft.path("sections").size()).isEqualTo(14);
    assertThat(draft.path("sections").get(0).path("status").stringValue()).isEqualTo("unknown");
    assertThat(draft.path("sections").get(0).path("statements").isEmpty()).isTrue();
  }

  @Test
  void any_text_comes_back_as_it_was() throws Exception {
    String text = "\"quotes\" \\ \n </script> \u0000 \u2028 👀";

    JsonNode draft = MAPPER.readTree(Golden.written(new JsonExporter(), Drafts.saying(text)));

    assertThat(draft.path("timeline").get(0).path("text").stringValue()).isEqualTo(text);
  }
}
