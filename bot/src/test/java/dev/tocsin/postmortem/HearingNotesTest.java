package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.postmortem.Happening.Kind;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class HearingNotesTest {
  private static final List<Utterance> SAID =
      Chat.of(
          """
          10:00 ada: the cart is down, it answers with 502
          10:20 ada: the cart is working again
          """);

  private static Happening note(String clock, Kind kind, String text) {
    return new Happening("#5", Chat.at(clock), kind, "ada", text);
  }

  private static Draft draft(Happening event) {
    return Drafter.draft(new CaseFile(Header.none(), SAID, List.of(event), ZoneOffset.UTC));
  }

  @Test
  void a_note_without_a_kind_is_judged_like_a_message() {
    Draft draft = draft(note("10:10", Kind.NOTE, "restarted the workers of the cart"));
    assertThat(Chat.sources(draft, SectionName.RESOLUTION)).contains("#5");
    assertThat(Chat.texts(draft, SectionName.PARTICIPANTS))
        .singleElement()
        .asString()
        .endsWith("(3 messages and entries)");
  }

  @Test
  void a_note_is_one_row_of_the_timeline() {
    Draft draft = draft(note("10:10", Kind.NOTE, "restarted the workers of the cart"));
    assertThat(draft.timeline()).filteredOn(row -> row.sources().contains("#5")).hasSize(1);
  }

  @Test
  void a_message_put_on_the_timeline_is_not_told_twice() {
    Draft draft = draft(note("10:00", Kind.IMPACT, "the cart is down, it answers with 502"));
    assertThat(Chat.sources(draft, SectionName.IMPACT)).containsExactly("#5");
    assertThat(draft.timeline()).noneMatch(row -> row.sources().contains("m0"));
  }
}
