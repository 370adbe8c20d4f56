package dev.tocsin.runbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.runbooks.Runbook.Scope;
import dev.tocsin.runbooks.Runbook.Vendor;
import dev.tocsin.runbooks.Step.Code;
import dev.tocsin.runbooks.Step.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReadingARunbookTest {

  private static final String WHOLE =
      """
      ---
      # comments are fine
      title: "Printer: on fire"
      owner: platform
      services: [office, warehouse]
      keywords:
        - printer
        - 502
      severities: [1, 2]
      vendors:
        - fire-brigade
        - { name: printer-maker, link: "https://help.example/printers" }
      ---

      # Printer on fire

      It *smokes*
      and beeps.

      - [ ] Pull the plug
      - [ ] Look at it
            from afar

        What you see:

        ```sh
        lpstat -p
          --all
        ```
      """;

  @Test
  void front_matter_and_steps_are_kept() {
    Runbook runbook = parse(WHOLE);

    assertThat(runbook.name()).isEqualTo("printer");
    assertThat(runbook.title()).isEqualTo("Printer: on fire");
    assertThat(runbook.owner()).isEqualTo("platform");
    assertThat(runbook.scope())
        .isEqualTo(
            new Scope(List.of("office", "warehouse"), List.of("printer", "502"), List.of(1, 2)));
    assertThat(runbook.vendors())
        .containsExactly(
            new Vendor("fire-brigade", null),
            new Vendor("printer-maker", "https://help.example/printers"));
    assertThat(runbook.introduction()).isEqualTo("It *smokes* and beeps.");
    assertThat(runbook.steps())
        .extracting(Step::text)
        .containsExactly("Pull the plug", "Look at it from afar");
  }

  @Test
  void details_keep_sentences_and_commands_apart() {
    Step step = parse(WHOLE).steps().getLast();

    assertThat(step.details())
        .containsExactly(new Prose("What you see:"), new Code("sh", "lpstat -p\n  --all"));
    assertThat(step.detailsAsMarkdown())
        .isEqualTo("What you see:\n\n```sh\nlpstat -p\n  --all\n```");
  }

  @Test
  void only_a_title_and_one_step_are_needed() {
    Runbook runbook = parse(titled("- [ ] Breathe"));

    assertThat(runbook.owner()).isNull();
    assertThat(runbook.vendors()).isEmpty();
    assertThat(runbook.scope().keywords()).isEmpty();
    assertThat(runbook.introduction()).isEmpty();
    assertThat(runbook.steps().getFirst().detailsAsMarkdown()).isEmpty();
  }

  @Test
  void line_ends_of_windows_and_of_old_macs_change_nothing() {
    assertThat(parse(WHOLE.replace("\n", "\r\n"))).isEqualTo(parse(WHOLE));
    assertThat(parse(WHOLE.replace('\n', '\r'))).isEqualTo(parse(WHOLE));
  }

  @Test
  void a_byte_order_mark_changes_nothing() {
    assertThat(parse('\uFEFF' + WHOLE)).isEqualTo(parse(WHOLE));
  }

  @Test
  void steps_may_be_numbered_starred_and_ticked() {
    Runbook runbook =
        parse(titled("1. [ ] One\n2. [x] Two\n\nThen:\n\n* [X] Three\n\n## Later\n\n+ [ ] Four"));

    assertThat(runbook.steps())
        .extracting(Step::text)
        .containsExactly("One", "Two", "Three", "Four");
  }

  @Test
  void a_list_inside_a_step_is_its_detail_boxes_or_not() {
    Runbook runbook = parse(titled("- [ ] Outer\n  - [ ] inner\n    on two lines\n  - plain"));

    assertThat(runbook.steps()).hasSize(1);
    assertThat(runbook.steps().getFirst().details())
        .containsExactly(new Prose("- [ ] inner\n  on two lines\n- plain"));
  }

  @Test
  void text_between_steps_belongs_to_the_step_above_though_nobody_indented_it() {
    Runbook runbook = parse(titled("- [ ] One\n\n```\nls\n```\n\nLook.\n\n- [ ] Two"));

    assertThat(runbook.steps()).extracting(Step::text).containsExactly("One", "Two");
    assertThat(runbook.steps().getFirst().details())
        .containsExactly(new Code("", "ls"), new Prose("Look."));
  }

  @Test
  void lists_without_boxes_headings_and_html_comments_are_no_steps() {
    Runbook runbook =
        parse(
            titled(
                """
                <!-- for the author -->

                ## Signs

                - smoke
                - beeps

                ## Steps

                - [ ] Run
                """));

    assertThat(runbook.introduction()).isEqualTo("- smoke\n- beeps");
    assertThat(runbook.steps()).extracting(Step::text).containsExactly("Run");
  }

  @Test
  void a_wanted_line_break_stays_and_indented_code_is_code() {
    Runbook runbook = parse(titled("- [ ] One\n\n  First,  \n  second\n  third.\n\n      df -h"));

    assertThat(runbook.steps().getFirst().details())
        .containsExactly(new Prose("First,  \nsecond third."), new Code("", "df -h"));
  }

  @Test
  void code_that_holds_a_fence_gets_a_longer_one() {
    assertThat(new Code("md", "```\nx\n```").markdown()).isEqualTo("````md\n```\nx\n```\n````");
  }

  @Test
  void the_example_of_the_documentation_is_one() throws IOException {
    String page = Files.readString(Path.of("..", "bot", "docs", "runbooks.md"));
    String fence = "````";
    String example = page.split(fence + "markdown\n", -1)[1].split(fence, -1)[0];

    assertThat(parse(example).steps())
        .extracting(step -> step.details().size())
        .containsExactly(0, 2, 0);
  }

  private static String titled(String body) {
    return "---\ntitle: A title\n---\n" + body + "\n";
  }

  private static Runbook parse(String text) {
    Parsed parsed = RunbookParser.parse("printer", new Source("printer.md", text));
    assertThat(parsed.problems()).isEmpty();
    return Objects.requireNonNull(parsed.runbook());
  }
}
