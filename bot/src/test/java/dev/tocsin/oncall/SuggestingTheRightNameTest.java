package dev.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.oncall.Reading.Clear;
import dev.tocsin.oncall.Reading.Unclear;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestingTheRightNameTest {

  private static final List<String> PEOPLE = List.of("linus", "margaret", "dennis");

  @ParameterizedTest
  @CsvSource({"lunis, linus", "Margret, margaret", "denis, dennis", "linsu, linus"})
  void the_nearest_name_is_suggested(String typed, String meant) {
    assertThat(Nearest.to(typed, PEOPLE)).contains(meant);
    assertThat(Nearest.hint(typed, PEOPLE)).isEqualTo("; did you mean " + meant + "?");
  }

  @Test
  void a_name_like_none_gets_all_of_them_when_they_are_few() {
    assertThat(Nearest.to("ada", PEOPLE)).isEmpty();
    assertThat(Nearest.hint("ada", PEOPLE)).isEqualTo("; known: dennis, linus, margaret");
    assertThat(Nearest.hint("ada", List.of())).isEmpty();
    assertThat(Nearest.hint("ada", IntStream.range(0, 13).mapToObj(i -> "person" + i).toList()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', abc, 3", "ab, ba, 1", "abcd, acbd, 1", "abc, abc, 0", "kitten, sitting, 3"})
  void a_swap_of_neighbours_counts_as_one_edit(String left, String right, int edits) {
    assertThat(Nearest.distance(left, right)).isEqualTo(edits);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berln, ; did you mean Europe/Berlin?",
    "europe/berlin, ; did you mean Europe/Berlin?",
    "Berlin, ; did you mean Europe/Berlin?",
    "New York, ; did you mean America/New_York?",
    "Mars/Phobos, '; write it as Europe/Berlin, America/New_York or UTC'"
  })
  void an_unknown_zone_is_answered_with_the_right_one(String typed, String hint) {
    assertThat(Zones.named(typed))
        .isEqualTo(new Unclear<ZoneId>("unknown zone '" + typed + "'" + hint));
  }

  @Test
  void a_zone_in_a_file_goes_by_its_exact_name() {
    assertThat(Zones.named("Europe/Berlin")).isEqualTo(new Clear<>(ZoneId.of("Europe/Berlin")));
    assertThat(Zones.named("UTC")).isEqualTo(new Clear<>(ZoneId.of("UTC")));
  }
}
