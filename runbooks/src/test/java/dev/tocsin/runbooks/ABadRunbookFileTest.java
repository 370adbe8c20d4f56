package dev.tocsin.runbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ABadRunbookFileTest {

  @Test
  void without_front_matter_is_told_how_to_begin() {
    assertThat(problems("# Printer\n\n- [ ] Run\n"))
        .containsExactly(
            "printer.md:1:1: there is no front matter; begin the file with a line '---',"
                + " then 'title: …', then another line '---'");
  }

  @Test
  void with_a_blank_line_before_its_front_matter_has_none() {
    assertThat(problems("\n---\ntitle: A\n---\n- [ ] Run\n"))
        .singleElement()
        .asString()
        .startsWith("printer.md:1:1: there is no front matter");
  }

  @Test
  void that_is_empty_says_so() {
    assertThat(problems(" \n"))
        .singleElement()
        .asString()
        .startsWith("printer.md:1:1: the file is empty; begin the file with");
  }

  @Test
  void whose_front_matter_never_ends_says_what_is_missing() {
    assertThat(problems("---\ntitle: A\n\n- [ ] Run\n"))
        .containsExactly(
            "printer.md:1:1: the front matter never ends; put a line '---' after its last key");
  }

  @Test
  void whose_front_matter_is_no_mapping_is_told_about_keys() {
    assertThat(problems("---\n- title\n---\n- [ ] Run\n"))
        .containsExactly("printer.md:2:1: the front matter has no keys; write 'title: …' there");
    assertThat(problems("---\n---\n- [ ] Run\n"))
        .containsExactly("printer.md:2:1: the front matter has no keys; write 'title: …' there");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          title: Printer: on fire      | 2:15 | put a text that contains ': ' in quotes
          title: "Printer              | 3:1  | close the quote that was opened
          services: [office, warehouse | 3:1  | close the list with ']'
          title: @printer              | 2:8  | put a text that begins with a special character in
          title: *printer              | 2:8  | write one 'key: value' a line
          """)
  void with_broken_yaml_points_at_it_and_says_the_cure(String line, String at, String cure) {
    assertThat(problems("---\n" + line + "\n---\n- [ ] Run\n"))
        .singleElement()
        .asString()
        .startsWith("printer.md:" + at + ": the front matter is not valid YAML (")
        .contains(cure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          keyword: [a b]       | 3:1  | there is no key 'keyword'; did you mean 'keywords'?
          colour: red          | 3:1  | there is no key 'colour'; use one of: title, owner, services, keywords, severities, vendors
          [a]: red             | 3:1  | there is no key ''; use one of: title, owner, services, keywords, severities, vendors
          title: Another       | 3:1  | 'title' is given twice; keep one of them
          owner: [ada]         | 3:8  | the owner must be a text, not a list
          owner: { who: ada }  | 3:8  | the owner must be a text, not keys with values
          owner:               | 3:7  | the owner is empty; write a few words, or leave it out if it isn't needed
          services: office     | 3:11 | 'services' must be a list, such as services: [checkout]
          services: [[a]]      | 3:12 | a service must be a text, not a list
          keywords: smoke      | 3:11 | 'keywords' must be a list, such as keywords: [certificate, handshake failed]
          keywords: [ok, "!"]  | 3:16 | keyword '!' has no letters or digits
          keywords: [down]     | 3:12 | keyword 'down' is said in almost every incident; add a word that tells them apart
          keywords: [x]        | 3:12 | keyword 'x' is said in almost every incident; add a word that tells them apart
          severities: [1, 5]   | 3:17 | severity '5' doesn't exist; use 1, 2, 3 or 4
          severities: [high]   | 3:14 | severity 'high' doesn't exist; use 1, 2, 3 or 4
          severities: 1        | 3:13 | 'severities' must be a list, such as severities: [1, 2]
          vendors: registrar   | 3:10 | 'vendors' must be a list, such as vendors: [registrar]
          vendors: [[a]]       | 3:11 | a vendor must be a text, not a list
          vendors: [{link: x}] | 3:11 | this vendor has no name; add 'name: …'
          """)
  void with_a_wrong_key_or_value_says_what_would_be_right(String line, String at, String message) {
    assertThat(problems("---\ntitle: A\n" + line + "\n---\n- [ ] Run\n"))
        .containsExactly("printer.md:" + at + ": " + message);
  }

  @Test
  void with_a_wrong_vendor_says_what_would_be_right() {
    String vendors = "vendors:\n  - { name: a, link: call me }\n  - { nam: b, name: c }\n";
    assertThat(problems("---\ntitle: A\n" + vendors + "---\n- [ ] Run\n"))
        .containsExactly(
            "printer.md:4:22: 'call me' is not a link; begin it with https://",
            "printer.md:5:7: there is no key 'nam'; did you mean 'name'?");
  }

  @Test
  void without_a_title_or_with_an_empty_or_endless_one_says_so() {
    assertThat(problems("---\nowner: ada\n---\n- [ ] Run\n"))
        .containsExactly("printer.md:2:1: the title is missing; add 'title: …' with a few words");
    assertThat(problems("---\ntitle: ' '\n---\n- [ ] Run\n"))
        .singleElement()
        .asString()
        .startsWith("printer.md:2:8: the title is empty");
    assertThat(problems("---\ntitle: " + "x".repeat(121) + "\n---\n- [ ] Run\n"))
        .containsExactly(
            "printer.md:2:8: the title has 121 characters; 120 are allowed,"
                + " and the rest can stand before the steps");
  }

  @Test
  void without_steps_shows_how_to_write_one() {
    assertThat(problems("---\ntitle: A\n---\n\nJust run.\n"))
        .containsExactly("printer.md:6:1: there are no steps; write each as '- [ ] …'");
  }

  @Test
  void with_crooked_steps_points_at_each() {
    assertThat(problems("---\ntitle: A\n---\n- [ ] One\n- [] Two\n- [ ]Three\n- Four\n- [ ]\n"))
        .containsExactly(
            "printer.md:5:1: this box is not well formed;"
                + " write '- [ ] …' with a space inside and behind",
            "printer.md:6:1: this box is not well formed;"
                + " write '- [ ] …' with a space inside and behind",
            "printer.md:7:1: this item has no box; write '- [ ] …' to make it a step, or indent it",
            "printer.md:8:1: this step says nothing; write what to do behind '[ ]'");
  }

  @Test
  void tells_everything_at_once_whatever_its_line_ends() {
    String text = "---\nowner: []\nseverities: [9]\ntitel: A\n---\nNo steps.\n";
    List<String> problems = problems('\uFEFF' + text.replace("\n", "\r\n"));

    assertThat(problems)
        .extracting(problem -> problem.split(": ", 2)[0])
        .containsExactly(
            "printer.md:4:1",
            "printer.md:2:1",
            "printer.md:2:8",
            "printer.md:3:14",
            "printer.md:7:1");
  }

  @Test
  void has_columns_that_count_characters_as_people_do() {
    assertThat(problems("---\nowner: ada\ntitle: '🔥🔥🔥': x\n---\n- [ ] Run\n"))
        .singleElement()
        .asString()
        .startsWith("printer.md:3:13: ");
  }

  @Test
  void with_a_character_that_yaml_forbids_points_at_it() {
    assertThat(problems("---\ntitle: A\u0007B\n---\n- [ ] Run\n"))
        .containsExactly(
            "printer.md:2:9: this character can't stand in YAML; delete it or retype the line");
  }

  @Test
  void that_is_a_yaml_bomb_is_refused() {
    assertThat(problems("---\ntitle: " + "[".repeat(200) + "\n---\n- [ ] Run\n"))
        .singleElement()
        .asString()
        .startsWith("printer.md:2:1: the front matter can't be read");
  }

  @Test
  void with_a_name_nobody_can_type_is_told_to_change_it() {
    Source source = new Source("My Printer.md", "---\ntitle: A\n---\n- [ ] Run\n");
    assertThat(RunbookParser.parse("My Printer", source).problems())
        .extracting(Problem::describe)
        .containsExactly(
            "My Printer.md:1:1: 'My Printer' can't be typed as a runbook's name; name the file in"
                + " lower-case letters, digits and hyphens, such as expired-certificate.md");
  }

  private static List<String> problems(String text) {
    Parsed parsed = RunbookParser.parse("printer", new Source("printer.md", text));
    assertThat(parsed.runbook()).isNull();
    return parsed.problems().stream().map(Problem::describe).toList();
  }
}
