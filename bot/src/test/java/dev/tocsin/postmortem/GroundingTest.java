package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundingTest {
  private static final Utterance FULL =
      Chat.says(0, Chat.at("10:04"), "grace", "db-3.shop.test is at 97% after release v2.7.1");
  private static final Utterance FREED =
      Chat.says(1, Chat.at("10:31"), "linus", "freed 40 GB, see #4711");
  private final Grounding grounding =
      new Grounding(
          Map.of("m0", Source.of(FULL), "m1", Source.of(FREED))::get,
          Set.of("grace", "linus", "ada"),
          ZoneId.of("Europe/Berlin"));

  private boolean holds(String text) {
    return grounding.holds(text, List.of("m0", "m1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grace: \"db-3.shop.test is at 97%\"",
        "Release v2.7.1 was running.",
        "linus freed 40 GB (#4711).",
        "At 11:04, in the zone of the document.",
        "At 10:04:00, in UTC.",
        "It took 27 min.",
        "Told by 2 messages on 2026-03-02.",
      })
  void what_the_sources_say_or_what_follows_from_them_holds(String text) {
    assertThat(holds(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "db-4.shop.test was full.",
        "It was at 98%.",
        "Release v2.7 was running.",
        "Release v2.7.10 was running.",
        "At 12:04 it was over.",
        "It took 28 min.",
        "Told by 3 messages.",
        "On 2026-03-03 it was over.",
        "See #471.",
        "ada freed the space.",
        "grace: \"the disk is at 97%\"",
        "The cause was cache_size on api.shop.example.test.",
      })
  void what_they_do_not_say_does_not_hold(String text) {
    assertThat(holds(text)).isFalse();
  }

  @Test
  void a_sentence_without_sources_or_with_unknown_ones_does_not_hold() {
    assertThat(grounding.holds("It was slow.", List.of())).isFalse();
    assertThat(grounding.holds("It was slow.", List.of("m0", "m9"))).isFalse();
  }

  @Test
  void only_the_cited_sources_count() {
    assertThat(grounding.holds("40 GB were freed.", List.of("m0"))).isFalse();
    assertThat(grounding.holds("40 GB were freed.", List.of("m1"))).isTrue();
  }

  @Test
  void marks_of_another_kind_are_the_same_marks() {
    assertThat(Chat.draft("10:00 ada: the shop is down, key=\"v12\" and some 503’s").dropped())
        .isZero();
  }
}
