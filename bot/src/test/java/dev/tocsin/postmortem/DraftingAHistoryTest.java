package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftingAHistoryTest {
  private static final String UPLOADS =
      """
      08:55 shipbot: !log released media service 5.2 to all regions
      09:02 watch: PROBLEM - upload errors on media-2 are above the limit
      09:03 watch: PROBLEM - upload errors on media-3 are above the limit
      09:04 ines: is anyone else seeing failed uploads? I get a 500 for every picture
      09:06 tom: same here, customers report it too, about 30% of uploads are failing
      09:10 tom: I suspect the object store, it was slow last week
      09:14 ines: no, it isn't the object store, that one answers fast
      09:20 ines: found the cause: release 5.2 of the media service writes to the wrong bucket
      09:22 tom: yes, confirmed, the bucket name has a typo
      09:25 ines: rolling the media service back to 5.1
      09:31 shipbot: !log rolled back media service to 5.1 in all regions
      09:33 tom: uploads are working again, no more errors
      09:40 ines: nobody was paged for this, the alert only went to the channel
      09:41 tom: we should add a page for upload errors
      09:42 tom: thanks everyone
      """;

  private final Draft draft = Chat.draft(UPLOADS);

  private List<String> sources(SectionName section) {
    return Chat.sources(draft, section);
  }

  @Test
  void a_draft_has_every_section_once_and_in_order() {
    assertThat(draft.sections()).extracting(Section::name).containsExactly(SectionName.values());
  }

  @Test
  void each_section_rests_on_the_messages_that_speak_to_it() {
    assertThat(sources(SectionName.DETECTION)).contains("m1", "m3");
    assertThat(sources(SectionName.IMPACT)).contains("m4");
    assertThat(sources(SectionName.ROOT_CAUSE)).startsWith("m7");
    assertThat(sources(SectionName.RESOLUTION)).contains("m10", "m11");
    assertThat(sources(SectionName.WENT_BADLY)).contains("m12");
    assertThat(sources(SectionName.ACTION_ITEMS)).contains("m13");
  }

  @Test
  void the_cause_that_was_acted_on_is_established_and_the_first_guess_is_not_first() {
    assertThat(draft.section(SectionName.ROOT_CAUSE).status()).isEqualTo(Certainty.ESTABLISHED);
    assertThat(Chat.texts(draft, SectionName.ROOT_CAUSE).getFirst())
        .isEqualTo(
            "Release 5.2 of the media service wrote to the wrong bucket (ines at 09:20). At 09:22"
                + " tom confirmed the bucket name had a typo.");
  }

  @Test
  void the_summary_names_sign_change_cause_step_and_end() {
    assertThat(sources(SectionName.SUMMARY)).contains("m0", "m1", "m7", "m10", "m11");
    assertThat(Chat.texts(draft, SectionName.SUMMARY))
        .contains(
            "The last change on record before it: at 08:55 shipbot released media service 5.2 to"
                + " all regions.");
  }

  @Test
  void participants_are_people_with_their_messages_counted() {
    assertThat(Chat.texts(draft, SectionName.PARTICIPANTS))
        .hasSize(2)
        .anyMatch(text -> text.startsWith("tom: ") && text.endsWith("(6 messages)"));
  }

  @Test
  void alerts_that_are_alike_share_a_row() {
    assertThat(draft.timeline())
        .filteredOn(row -> row.kind() == RowKind.ALERT)
        .singleElement()
        .satisfies(row -> assertThat(row.sources()).containsExactly("m1", "m2"))
        .satisfies(row -> assertThat(row.text()).endsWith("(2 like it until 09:03)"));
  }

  @Test
  void the_thanks_at_the_end_are_nowhere() {
    Arrays.stream(SectionName.values())
        .filter(section -> section != SectionName.PARTICIPANTS)
        .forEach(section -> assertThat(sources(section)).doesNotContain("m14"));
    assertThat(draft.timeline()).noneMatch(row -> row.sources().contains("m14"));
  }

  @Test
  void status_updates_alone_name_no_cause() {
    Draft updates =
        Chat.draft(
            """
            12:00 updates: We are investigating slow page loads. Some customers may see errors.
            12:30 updates: Our team has identified the issue and is working on a fix. We'll post more here.
            13:00 updates: All services are back to normal. We are sorry for the trouble.
            """);
    Section cause = updates.section(SectionName.ROOT_CAUSE);
    assertThat(cause.status()).isEqualTo(Certainty.UNKNOWN);
    assertThat(cause.statements()).isEmpty();
    assertThat(Chat.sources(updates, SectionName.CUSTOMER_COMMUNICATION))
        .contains("m0", "m1", "m2");
  }

  @Test
  void the_same_file_yields_the_same_draft() {
    assertThat(Chat.draft(UPLOADS)).isEqualTo(draft);
  }

  @Test
  void other_names_and_another_day_change_no_decision() {
    List<Utterance> moved =
        Chat.of(UPLOADS.replace("ines", "yuki").replace("tom:", "olga:")).stream()
            .map(
                m ->
                    new Utterance(
                        m.id(),
                        m.at().plusSeconds(40_000_000),
                        m.author(),
                        m.text(),
                        "#x",
                        null,
                        false))
            .toList();
    Draft other = Drafter.draft(Chat.file(moved));
    for (SectionName section : SectionName.values()) {
      assertThat(Chat.sources(other, section)).isEqualTo(sources(section));
    }
  }
}
