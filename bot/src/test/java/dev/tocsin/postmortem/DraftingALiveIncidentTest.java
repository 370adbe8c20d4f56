package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.postmortem.Happening.Details;
import dev.tocsin.postmortem.Happening.Kind;
import dev.tocsin.postmortem.Span.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftingALiveIncidentTest {
  private final Draft draft = Drafter.draft(Night.whole());

  private List<String> texts(SectionName section) {
    return Chat.texts(draft, section);
  }

  @Test
  void the_way_to_the_one_who_answered_is_told_step_by_step() {
    assertThat(texts(SectionName.DETECTION))
        .containsSubsequence(
            "margaret opened the incident at 03:00: \"Checkout answers with errors\"",
            "At 03:00: Linus is paged by phone.",
            "At 03:05: Linus did not answer.",
            "At 03:05: Dennis is paged by phone.",
            "At 03:15: Dennis did not answer.",
            "At 03:15: the founders are woken.",
            "Pages at 03:15, Ada is paged by phone; 03:15, Grace is paged by phone.",
            "At 03:18: ada acknowledged.");
    assertThat(texts(SectionName.WENT_BADLY))
        .contains("At 03:05: Linus did not answer.", "At 03:15: Dennis did not answer.");
  }

  @Test
  void pages_told_together_end_once() {
    var events =
        List.of(
            new Happening("#1", Chat.at("02:00"), Kind.PAGE, "Tocsin", "Ada woken.", Details.NONE),
            new Happening("#2", Chat.at("02:01"), Kind.PAGE, "Tocsin", "Bo woken.", Details.NONE));
    Draft live = Drafter.draft(new CaseFile(Header.none(), List.of(), events, Night.BERLIN));

    assertThat(Chat.texts(live, SectionName.DETECTION))
        .contains("Pages at 03:00, Ada woken; 03:01, Bo woken.");
  }

  @Test
  void what_was_entered_as_impact_cause_and_fix_stands_in_its_section() {
    assertThat(texts(SectionName.IMPACT))
        .contains(
            "ada at 03:22: \"No card payments in Europe\"",
            "Downtime recorded by ada, from 02:52 to 03:50: 58 min");
    assertThat(texts(SectionName.ROOT_CAUSE).getFirst())
        .isEqualTo("grace at 03:30: \"The certificate of the payment gateway had expired\"");
    assertThat(draft.section(SectionName.ROOT_CAUSE).status()).isEqualTo(Certainty.ESTABLISHED);
    assertThat(texts(SectionName.RESOLUTION))
        .contains("grace at 03:50: \"New certificate installed\"")
        .contains("Resolved by ada at 04:05: \"Certificate renewed, payments work\"")
        .endsWith("Closed by ada at 10:05.");
  }

  @Test
  void a_temporary_measure_is_followed_to_its_end() {
    Statement measure = draft.section(SectionName.TEMPORARY_MEASURES).statements().getFirst();
    assertThat(measure.text())
        .isEqualTo(
            "T1: \"Certificate check switched off\", owned by ada, recorded by ada at 03:33,"
                + " reverted by ada at 03:55.");
    assertThat(measure.sources()).containsExactly("#12", "#15");
  }

  @Test
  void updates_stand_as_they_were_posted() {
    assertThat(texts(SectionName.CUSTOMER_COMMUNICATION))
        .containsExactly("grace at 03:40: \"Card payments fail at the moment, we are on it.\"");
  }

  @Test
  void an_action_item_without_an_owner_is_an_open_question() {
    assertThat(texts(SectionName.ACTION_ITEMS))
        .contains("A1: \"Watch the expiry of all certificates\", recorded by ada at 04:00.");
    assertThat(texts(SectionName.OPEN_QUESTIONS))
        .contains("Without an owner: A1: \"Watch the expiry of all certificates\".");
  }

  @Test
  void the_summary_tells_it_from_the_first_page_to_the_end() {
    assertThat(texts(SectionName.SUMMARY))
        .contains(
            "The first page went out at 03:00; ada acknowledged at 03:18, 18 min later, after"
                + " others had not answered.")
        .endsWith(
            "ada resolved it at 04:05, 1 h 5 min after it was opened: \"Certificate renewed,"
                + " payments work\"");
  }

  @Test
  void what_nobody_entered_is_called_not_established() {
    Happening opened =
        new Happening(
            "#1",
            Chat.at("02:00"),
            Happening.Kind.OPENED,
            "margaret",
            "Checkout answers with errors",
            Happening.Details.NONE);
    Draft bare =
        Drafter.draft(new CaseFile(Header.none(), List.of(), List.of(opened), Night.BERLIN));
    assertThat(Chat.texts(bare, SectionName.SUMMARY))
        .containsExactly(
            "margaret opened the incident at 03:00: \"Checkout answers with errors\"",
            "What it meant for those affected is not established: nobody entered it.",
            "Why it happened is not established: nobody entered a cause.",
            "What ended it, and after how long, is not established: nobody has resolved it since it"
                + " was opened at 03:00.");
  }

  @Test
  void every_event_and_the_words_that_matter_are_on_the_timeline() {
    assertThat(draft.timeline()).extracting(Row::at).isSorted();
    List<String> cited = draft.timeline().stream().flatMap(row -> row.sources().stream()).toList();
    assertThat(cited).contains("m0", "m2", "#1", "#6", "#9", "#12", "#19").doesNotHaveDuplicates();
  }

  @Test
  void people_are_listed_with_what_they_did_and_nobody_else() {
    assertThat(texts(SectionName.PARTICIPANTS))
        .anyMatch(text -> text.startsWith("ada: acknowledged, resolved it, closed it ("))
        .noneMatch(text -> text.startsWith("Tocsin"));
  }

  @Test
  void what_is_said_and_entered_alike_is_told_once() {
    assertThat(Chat.sources(draft, SectionName.ROOT_CAUSE)).containsExactly("#11");
  }

  @Test
  void a_cause_is_a_candidate_while_the_incident_is_open() {
    Draft open = Drafter.draft(Night.stillOpen());
    assertThat(open.section(SectionName.ROOT_CAUSE).status()).isEqualTo(Certainty.CANDIDATE);
    assertThat(open.durations())
        .filteredOn(span -> span.name().equals("time_to_resolve"))
        .extracting(Span::state)
        .containsExactly(State.PENDING);
  }

  @Test
  void nothing_needs_to_be_dropped() {
    assertThat(draft.dropped()).isZero();
    assertThat(draft.evidence()).extracting(Evidence::id).contains("#1", "m0");
  }

  @Test
  void whoever_speaks_first_after_it_was_opened_tells_what_it_meant_and_did_not_report_it() {
    var opened =
        new Happening("#1", Chat.at("02:00"), Kind.OPENED, "ada", "Checkout is down", Details.NONE);
    var said =
        Chat.of(
            """
            02:09 linus: all payments fail with errors here too
            02:10 linus: about 400 customers could not pay in the last 20 minutes
            02:11 linus: found it, the gateway ran out of connections. So every payment fails.
            """);
    Draft live = Drafter.draft(new CaseFile(Header.none(), said, List.of(opened), Night.BERLIN));

    assertThat(Chat.texts(live, SectionName.SUMMARY))
        .anyMatch(text -> text.startsWith("All payments failed with errors here too (linus"));
    assertThat(Chat.texts(live, SectionName.DETECTION))
        .contains("linus was the first to speak of it, at 03:09.");
    assertThat(Chat.texts(live, SectionName.PARTICIPANTS))
        .noneMatch(text -> text.contains("reported it"));
  }
}
