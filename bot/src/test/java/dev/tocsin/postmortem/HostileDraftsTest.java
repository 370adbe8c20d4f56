package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever writes a draft, nothing passes that its sources don't bear. */
class HostileDraftsTest {
  private static final List<Incident> INCIDENTS =
      Stream.concat(Incident.all().stream(), Incident.kept().stream()).toList();

  /** A lie of a kind that readers would act on. */
  enum Lie {
    NUMBER("%d machines were affected."),
    CLOCK("It began at 25:%02d."),
    VERSION("Release v%d.77.3 was running."),
    HOST("The host db-%d.nowhere.invalid failed."),
    IDENTIFIER("See LIE-%d."),
    QUOTATION("Somebody said \"xylophone %d\"."),
    CLAIM("%d%% of customers left.");

    private final String form;

    Lie(String form) {
      this.form = form;
    }

    String with(int number) {
      return form.formatted(number);
    }
  }

  @Provide
  Arbitrary<Incident> incidents() {
    return Arbitraries.of(INCIDENTS);
  }

  private static Grounding grounding(Incident incident) {
    Map<String, Source> sources =
        incident.said().stream().collect(Collectors.toMap(Utterance::id, Source::of));
    Set<String> people =
        incident.said().stream()
            .map(said -> said.author().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return new Grounding(sources::get, people, incident.zone());
  }

  @Property(tries = 300)
  void a_lie_put_into_a_true_sentence_is_dropped(
      @ForAll("incidents") Incident incident, @ForAll Lie lie, @ForAll("numbers") int number) {
    Grounding grounding = grounding(incident);
    for (Section section : incident.draft().sections()) {
      for (Statement statement : section.statements()) {
        assertThat(grounding.holds(statement.text(), statement.sources())).isTrue();
        String lied = statement.text() + " " + lie.with(number);
        assertThat(grounding.holds(lied, statement.sources())).as(lied).isFalse();
      }
    }
  }

  @Provide
  Arbitrary<Integer> numbers() {
    return Arbitraries.integers().between(700_000, 9_999_999);
  }

  @Property(tries = 100)
  void a_true_sentence_with_a_figure_of_another_one_is_dropped(
      @ForAll("incidents") Incident incident) {
    Grounding grounding = grounding(incident);
    List<Utterance> said = new ArrayList<>(incident.said());
    AtomicInteger passed = new AtomicInteger();
    for (Utterance message : said) {
      for (Utterance other : said) {
        String figure = figure(other.text());
        boolean elsewhere = !message.text().contains(figure);
        if (!figure.isEmpty() && elsewhere) {
          passed.addAndGet(
              grounding.holds("It was " + figure + ".", List.of(message.id())) ? 1 : 0);
        }
      }
    }
    assertThat(passed).hasValue(0);
  }

  /** The first long number of a text, or nothing. */
  private static String figure(String text) {
    return Arrays.stream(text.split("[^0-9]+"))
        .filter(digits -> digits.length() > 3)
        .findFirst()
        .orElse("");
  }

  @Property(tries = 50)
  void a_sentence_that_cites_nothing_known_is_dropped(@ForAll("incidents") Incident incident) {
    Grounding grounding = grounding(incident);
    for (Statement statement : incident.draft().section(SectionName.SUMMARY).statements()) {
      assertThat(grounding.holds(statement.text(), List.of())).isFalse();
      assertThat(grounding.holds(statement.text(), List.of("m9999"))).isFalse();
    }
  }
}
