package dev.tocsin.postmortem.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.postmortem.SectionName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacingTheTemplateTest {
  @TempDir private Path data;

  private static String filled(String template, Map<String, String> values) {
    return ((Parsed.Good) TemplateReader.read(template)).template().filled(values);
  }

  private void own(String template) throws IOException {
    Path folder = Files.createDirectories(data.resolve("templates"));
    Files.writeString(folder.resolve("postmortem.md"), template);
  }

  @Test
  void gaps_are_filled_and_a_value_is_never_a_template() {
    assertThat(filled("# {{title}} ({{ severity }})", Map.of("title", "{{lead}} $1")))
        .isEqualTo("# {{lead}} $1 ()");
  }

  @Test
  void a_block_without_a_value_is_left_out_with_its_lines() {
    String template =
        "a\n{{#notice}}\n**{{notice}}**\n{{/notice}}\nb {{#lead}}by {{lead}}{{/lead}}.";

    assertThat(filled(template, Map.of())).isEqualTo("a\nb .");
    assertThat(filled(template, Map.of("notice", "Drill", "lead", "Ada")))
        .isEqualTo("a\n**Drill**\nb by Ada.");
  }

  @Test
  void required_questions_show_nothing_and_are_kept() {
    Parsed parsed = TemplateReader.read("{{require impact \"Who noticed?\"}}\n# {{title}}");

    Template template = ((Parsed.Good) parsed).template();
    assertThat(template.questions())
        .isEqualTo(List.of(new Question(SectionName.IMPACT, "Who noticed?")));
    assertThat(template.filled(Map.of("title", "t"))).isEqualTo("# t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # {{titel}}            | there is no variable {{titel}}; did you mean title?
          {{title                | {{ is never closed; write {{title}}
          {{#lead}}              | {{#lead}} is never ended; write {{/lead}} behind what belongs to it
          {{/lead}}              | {{/lead}} ends nothing; {{#lead}} comes first
          {{#lead}}{{/title}}    | {{/title}} is wrong here; {{/lead}} comes first
          {{require impact Who}} | write {{require impact "Whom did it affect?"}}
          {{require impcat "?"}} | there is no section impcat; did you mean impact?
          """)
  void a_mistake_is_told_with_its_line_and_what_would_be_right(String wrong, String what) {
    assertThat(TemplateReader.read("one\ntwo\n" + wrong)).isEqualTo(new Parsed.Bad(3, what));
  }

  @Test
  void the_teams_own_is_used_from_the_moment_it_is_there() throws IOException {
    TemplateFile file = TemplateFile.in(data);
    assertThat(file.current().template().filled(Map.of("title", "T"))).startsWith("# T\n");

    own("Incident {{title}}");
    assertThat(file.current().template().filled(Map.of("title", "T"))).isEqualTo("Incident T");
  }

  @Test
  void a_broken_one_is_said_and_the_shipped_one_used_meanwhile() throws IOException {
    own("# {{titel}}");

    TemplateFile.Current current = TemplateFile.in(data).current();
    assertThat(current.trouble().orElseThrow())
        .startsWith("postmortem.md, line 1: there is no variable {{titel}}")
        .endsWith("The shipped template is used meanwhile.");
    assertThat(current.template().questions()).hasSize(5);
  }

  @Test
  void what_is_no_text_is_said() throws IOException {
    own("");
    Files.write(data.resolve("templates/postmortem.md"), new byte[] {(byte) 0xff, (byte) 0xfe});

    assertThat(TemplateFile.in(data).current().trouble().orElseThrow()).contains("UTF-8");
  }
}
