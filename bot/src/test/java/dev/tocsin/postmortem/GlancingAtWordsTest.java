package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A look at a few bits spares most comparisons, and no match. */
class GlancingAtWordsTest {
  @Test
  void whatever_fits_a_place_of_a_cue_is_seen_there() {
    for (Cue cue : Lexicon.shipped()) {
      for (Element element : cue.elements()) {
        assertThat(fitting(element))
            .allMatch(element::fits)
            .allMatch(word -> Glance.of(word).mayHold(element.glance()));
      }
    }
  }

  private static List<String> fitting(Element element) {
    Stream<String> begun = element.stems().stream().map(stem -> stem + "ings");
    return Stream.concat(element.words().stream(), begun)
        .flatMap(word -> Stream.of(word, word + "'s"))
        .toList();
  }

  @Test
  void most_words_are_told_apart() {
    Glance wanted = Element.parse("rolled|revert*").glance();
    assertThat(List.of("the", "database", "is", "not", "at", "fault"))
        .noneMatch(word -> Glance.of(word).mayHold(wanted));
  }
}
