package dev.tocsin.postmortem.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.postmortem.Certainty;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Evidence;
import dev.tocsin.postmortem.Header;
import dev.tocsin.postmortem.Section;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepingEditsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Statement SLOW = new Statement("The cart was slow.", List.of("m1", "m2"));
  private static final Statement DOWN = new Statement("Search was down.", List.of("m3"));

  private static Draft written(Statement... impact) {
    List<Section> sections =
        Arrays.stream(SectionName.values())
            .map(
                name ->
                    name == SectionName.IMPACT && impact.length > 0
                        ? new Section(name, null, List.of(impact))
                        : new Section(name, Certainty.UNKNOWN, List.of()))
            .toList();
    var evidence = List.of(new Evidence("m1", NOON, "Ada", "slow"));
    return new Draft(Header.none(), ZoneId.of("UTC"), sections, List.of(), List.of(), 0, evidence);
  }

  private static Edit edit(Edit.Kind kind, Statement base, String text) {
    return new Edit("e" + text.length(), SectionName.IMPACT, kind, base, text, "Grace", NOON);
  }

  private static Edit changed(Statement base, String text) {
    return edit(Edit.Kind.CHANGED, base, text);
  }

  private static List<String> impact(Living living) {
    return living.draft().section(SectionName.IMPACT).statements().stream()
        .map(Statement::text)
        .toList();
  }

  @Test
  void without_edits_it_reads_as_written() {
    Draft draft = written(SLOW, DOWN);

    assertThat(Living.of(draft, List.of()).draft()).isEqualTo(draft);
  }

  @Test
  void what_a_model_put_lasts_as_long_as_the_sentence_under_it() {
    Edit phrased = edit(Edit.Kind.PHRASED, SLOW, "The cart, it was slow.");

    Living living = Living.of(written(SLOW, DOWN), List.of(phrased));
    assertThat(impact(living)).containsExactly("The cart, it was slow.", "Search was down.");
    assertThat(living.draft().evidence().getLast().text())
        .isEqualTo("A language model put this for: The cart was slow.");

    Statement other = new Statement("The cart was down.", SLOW.sources());
    assertThat(impact(Living.of(written(other), List.of(phrased))))
        .containsExactly("The cart was down.");
    assertThat(Living.of(written(other), List.of(phrased)).suggestions()).isEmpty();
  }

  @Test
  void what_people_wrote_goes_before_what_a_model_put() {
    Edit phrased = edit(Edit.Kind.PHRASED, SLOW, "The cart, it was slow.");

    assertThat(impact(Living.of(written(SLOW), List.of(phrased, changed(SLOW, "It took 9 s.")))))
        .containsExactly("It took 9 s.");
  }

  @Test
  void an_edited_sentence_stands_where_it_was_and_cites_its_editor() {
    Living living = Living.of(written(SLOW, DOWN), List.of(changed(SLOW, "Checkout took 9 s.")));

    assertThat(impact(living)).containsExactly("Checkout took 9 s.", "Search was down.");
    assertThat(living.draft().section(SectionName.IMPACT).statements().getFirst().sources())
        .containsExactly("m1", "m2", "edit e18");
    assertThat(living.draft().evidence()).extracting(Evidence::who).containsExactly("Ada", "Grace");
    assertThat(living.suggestions()).isEmpty();
  }

  @Test
  void what_changes_under_an_edit_is_suggested_and_not_taken() {
    Statement worse = new Statement("The cart was slow, then down.", List.of("m1", "m2", "m9"));
    Living living = Living.of(written(DOWN, worse), List.of(changed(SLOW, "Checkout took 9 s.")));

    assertThat(impact(living)).containsExactly("Search was down.", "Checkout took 9 s.");
    assertThat(living.suggestions())
        .singleElement()
        .satisfies(line -> assertThat(line.written()).contains(worse));
  }

  @Test
  void an_edit_whose_sentence_is_gone_is_kept_and_told() {
    Living living = Living.of(written(DOWN), List.of(changed(SLOW, "Checkout took 9 s.")));

    assertThat(impact(living)).containsExactly("Search was down.", "Checkout took 9 s.");
    assertThat(living.suggestions())
        .singleElement()
        .satisfies(line -> assertThat(line.written()).isEmpty());
  }

  @Test
  void a_dismissed_suggestion_does_not_come_back() {
    Statement worse = new Statement("The cart was slow, then down.", List.of("m1", "m2", "m9"));
    Edit edit = changed(SLOW, "Checkout took 9 s.");

    assertThat(Living.of(written(worse), List.of(edit.over(worse))).suggestions()).isEmpty();
    assertThat(Living.of(written(DOWN), List.of(edit.alone())).suggestions()).isEmpty();
  }

  @Test
  void what_was_taken_out_stays_out_until_it_says_something_else() {
    Edit out = edit(Edit.Kind.REMOVED, SLOW, "");
    assertThat(impact(Living.of(written(SLOW, DOWN), List.of(out))))
        .containsExactly("Search was down.");
    assertThat(Living.of(written(DOWN), List.of(out)).lines()).hasSize(1);

    Statement worse = new Statement("It was down for all.", List.of("m1", "m2"));
    Living living = Living.of(written(worse), List.of(out));
    assertThat(impact(living)).isEmpty();
    assertThat(living.suggestions()).hasSize(1);
    assertThat(living.draft().section(SectionName.IMPACT).status()).isEqualTo(Certainty.UNKNOWN);
  }

  @Test
  void two_edits_of_one_sentence_each_find_their_own() {
    Statement again = new Statement("The cart was slow.", List.of("m7"));
    Living living =
        Living.of(
            written(SLOW, again), List.of(changed(SLOW, "first"), changed(again, "and second")));

    assertThat(impact(living)).containsExactly("first", "and second");
  }

  @Test
  void a_sentence_that_was_added_makes_an_empty_section_known() {
    Edit added = edit(Edit.Kind.ADDED, new Statement("", List.of()), "Ten shops could not sell.");
    Living living = Living.of(written(), List.of(added));

    assertThat(impact(living)).containsExactly("Ten shops could not sell.");
    assertThat(living.draft().section(SectionName.IMPACT).status()).isNull();
    assertThat(living.find(living.lines().getFirst().key())).isPresent();
  }
}
