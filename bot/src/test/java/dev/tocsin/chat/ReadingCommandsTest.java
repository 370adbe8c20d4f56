package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingCommandsTest {
  private final Words words = new Words(new CommandCatalog());

  @Test
  void what_has_no_key_is_the_title_and_options_may_stand_anywhere() {
    Parsed parsed = words.parse("/incident open sev:1 Checkout answers 502 service:checkout");

    assertThat(parsed.spec().name()).isEqualTo("open");
    assertThat(parsed.values())
        .isEqualTo(Map.of("sev", "1", "title", "Checkout answers 502", "service", "checkout"));
  }

  @Test
  void words_that_look_like_flags_stay_in_the_title() {
    Parsed parsed = words.parse("/incident open API keys are private");

    assertThat(parsed.values()).isEqualTo(Map.of("title", "API keys are private"));
  }

  @Test
  void a_value_with_spaces_stands_in_quotes() {
    Parsed parsed = words.parse("/inc temp add OCSP check off revert-by:\"tomorrow 09:00\"");

    assertThat(parsed.values())
        .isEqualTo(Map.of("what", "OCSP check off", "revert-by", "tomorrow 09:00"));
  }

  @Test
  void an_id_in_front_names_the_incident() {
    Parsed parsed = words.parse("/incident severity INC-42 1 all of Europe");

    assertThat(parsed.incident()).isEqualTo(42);
    assertThat(parsed.values()).isEqualTo(Map.of("to", "1", "why", "all of Europe"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /incident note Same symptom as INC-2 last week         | text    | Same symptom as INC-2 last week
          /incident note kind:cause INC-2 showed it first        | text    | INC-2 showed it first
          /incident resolve Same root cause as INC-2 and fixed   | summary | Same root cause as INC-2 and fixed
          /incident postmortem waive The same as INC-7           | why     | The same as INC-7
          /incident severity 1 as bad as INC-7                   | why     | as bad as INC-7
          """)
  void an_id_within_the_words_stays_there(String typed, String key, String said) {
    Parsed parsed = words.parse(typed);

    assertThat(parsed.incident()).isNull();
    assertThat(parsed.values()).containsEntry(key, said);
  }

  @Test
  void the_only_id_of_a_merge_is_the_incident_that_goes_on() {
    assertThat(words.parse("/incident merge INC-7").values()).isEqualTo(Map.of("into", "INC-7"));
    assertThat(words.parse("/incident merge INC-42 INC-7").incident()).isEqualTo(42);
  }

  @Test
  void an_outcome_that_is_none_begins_the_note() {
    Parsed parsed = words.parse("/incident runbook step 2 expires tonight");

    assertThat(parsed.values()).isEqualTo(Map.of("step", "2", "note", "expires tonight"));
  }

  @Test
  void lines_and_spaces_of_a_text_are_kept() {
    Parsed parsed = words.parse("/incident note first line\n  second  line kind:cause");

    assertThat(parsed.values()).containsEntry("text", "first line\n  second  line");
  }

  @ParameterizedTest
  @CsvSource({
    "/incident declare Fire,         open",
    "/inc new Fire,                  open",
    "@Tocsin status,                 status",
    "/incident action,               action list",
    "/incident temp,                 temp list",
    "/incident cause A full disk,    note",
    "/oncall now,                    now",
    "/incident,                      help",
    "/INCIDENT Ack,                  ack"
  })
  void a_command_is_known_by_all_its_names(String typed, String name) {
    assertThat(words.parse(typed).spec().name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /incident opne Fire            | /incident open
          /incident open Fire service:   | `service:` has no value
          /incident open Fire servce:web | Did you mean `service:web`
          /incident ack now              | is more than `/incident ack` takes
          /incident ack 42               | It is typed `/incident ack INC-42`
          /incident frobnicate           | /incident help
          /incident inc-42               | such as `/incident status INC-42`
          /incident INC-42 status        | such as `/incident status INC-42`
          /incident timeline hid #7      | no command `/incident timeline hid`. Did you mean `/incident timeline hide`
          /incident acton ad Call them   | Did you mean `/incident action add`
          /oncall open                   | /oncall
          """)
  void what_cannot_be_read_is_answered_with_what_can(String typed, String cure) {
    assertThatThrownBy(() -> words.parse(typed)).hasMessageContaining(cure);
  }

  @ParameterizedTest
  @CsvSource({
    "/incident status INC42 monitoring, status",
    "/incident timeline INC-42, timeline show",
    "/incident action inc-42, action list"
  })
  void an_incident_is_meant_however_it_is_put(String typed, String name) {
    Parsed parsed = words.parse(typed);
    assertThat(parsed.spec().name()).isEqualTo(name);
    assertThat(parsed.incident()).isEqualTo(42);
  }

  @Test
  void a_link_is_no_option() {
    Parsed parsed = words.parse("/incident note see https://wiki.test/outage");

    assertThat(parsed.values()).containsEntry("text", "see https://wiki.test/outage");
  }
}
