package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DraftingInventedIncidentsTest {
  private static final Duration LATER = Duration.ofDays(400).plusHours(7);

  static List<Incident> all() {
    return Incident.all();
  }

  @Test
  void most_facts_are_told_and_most_of_what_is_told_is_a_fact() {
    Measured measured = new Measured();
    all().forEach(incident -> measured.add(incident, incident.draft()));
    assertThat(measured.recall()).isGreaterThanOrEqualTo(0.65);
    assertThat(measured.precision()).isGreaterThanOrEqualTo(0.6);
    assertThat(measured.causesMissed()).hasSizeLessThanOrEqualTo(2);
    assertThat(measured.rowsToMessages()).isLessThanOrEqualTo(0.32);
    assertThat(measured.droppedShare()).isLessThanOrEqualTo(0.05);
  }

  @Test
  void incidents_that_nothing_was_fitted_to_are_told_too() {
    Measured measured = new Measured();
    Incident.kept().forEach(incident -> measured.add(incident, incident.draft()));
    assertThat(measured.recall()).isGreaterThanOrEqualTo(0.4);
    assertThat(measured.precision()).isGreaterThanOrEqualTo(0.5);
    assertThat(measured.causesMissed()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void incidents_of_other_trades_that_weights_were_fitted_to_are_told_too() {
    Measured measured = new Measured();
    Incident.fitted().forEach(incident -> measured.add(incident, incident.draft()));
    assertThat(measured.recall()).isGreaterThanOrEqualTo(0.65);
    assertThat(measured.precision()).isGreaterThanOrEqualTo(0.6);
    assertThat(measured.causesMissed()).hasSizeLessThanOrEqualTo(7);
  }

  @Test
  void incidents_whose_drafts_nobody_had_read_are_told_too() {
    Measured measured = new Measured();
    Incident.unread().forEach(incident -> measured.add(incident, incident.draft()));
    assertThat(measured.recall()).isGreaterThanOrEqualTo(0.6);
    assertThat(measured.precision()).isGreaterThanOrEqualTo(0.5);
    assertThat(measured.causesMissed()).hasSizeLessThanOrEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("all")
  void what_nobody_told_is_not_established(Incident incident) {
    Certainty status = incident.draft().section(SectionName.ROOT_CAUSE).status();
    assertThat(status == Certainty.ESTABLISHED && !incident.tellsCause()).isFalse();
  }

  static List<Incident> allAndKept() {
    return Stream.of(Incident.all(), Incident.fitted(), Incident.kept())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("allAndKept")
  void other_names_and_times_change_no_decision(Incident incident) {
    Draft draft = incident.draft();
    Draft other =
        Drafter.draft(new CaseFile(Header.none(), renamed(incident), List.of(), incident.zone()));
    for (SectionName section : SectionName.values()) {
      assertThat(Chat.sources(other, section)).isEqualTo(Chat.sources(draft, section));
      assertThat(other.section(section).status()).isEqualTo(draft.section(section).status());
    }
    assertThat(other.timeline())
        .as("a moment that is only spoken of does not move with the messages")
        .extracting(Row::sources)
        .containsExactlyInAnyOrderElementsOf(draft.timeline().stream().map(Row::sources).toList());
  }

  /** People, systems and channels under other names, all of it on another day. */
  private static List<Utterance> renamed(Incident incident) {
    Map<String, String> names = new HashMap<>();
    incident.said().forEach(message -> names.put(message.author(), ""));
    incident.names().forEach(name -> names.put(name, ""));
    for (String name : new TreeSet<>(names.keySet())) {
      names.put(name, other(name, names.size() + name.hashCode()));
    }
    List<Utterance> renamed = new ArrayList<>();
    for (Utterance message : incident.said()) {
      String text = message.text();
      for (Map.Entry<String, String> name : names.entrySet()) {
        String word = "(?<![\\w-])" + Pattern.quote(name.getKey()) + "(?![\\w-])";
        text =
            name.getKey().length() < 4
                ? text
                : text.replaceAll(word, Matcher.quoteReplacement(name.getValue()));
      }
      renamed.add(
          new Utterance(
              message.id(),
              message.at().plus(LATER),
              names.get(message.author()),
              text,
              "#elsewhere",
              null,
              false));
    }
    return renamed;
  }

  /** Of the same form: digits and marks stay, and a program that calls itself one still does. */
  private static String other(String name, int seed) {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      int turn = 1 + Math.floorMod(seed + 7 * i, 25);
      made.append(
          Character.isLetter(c) ? (char) ('a' + (Character.toLowerCase(c) + turn) % 26) : c);
    }
    return made + (Shape.isBotName(name) ? "-bot" : "");
  }
}
