package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

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

class LeadingToSourcesTest {
  private static final Instant AT = Instant.parse("2026-03-04T22:41:00Z");

  private final SourceLinks links =
      new SourceLinks(
          new Draft(
              Header.none(),
              ZoneId.of("Europe/Berlin"),
              List.of(),
              List.of(),
              List.of(),
              0,
              List.of(said("m1"), said("m2"), said("m3"), said("m4"), unlinked("#1"))));

  private static Evidence said(String id) {
    return new Evidence(id, AT, "Noor", "x", "https://chat.example/" + id);
  }

  private static Evidence unlinked(String id) {
    return new Evidence(id, AT, "Noor", "x");
  }

  private static Section resting(String... sources) {
    Statement statement = new Statement("It was down.", Arrays.asList(sources));
    return new Section(SectionName.IMPACT, null, List.of(statement));
  }

  private static Card.Link link(String id) {
    return new Card.Link("Noor 23:41", "https://chat.example/" + id);
  }

  @Test
  void a_section_leads_to_its_first_messages_by_who_said_them_and_when() {
    assertThat(links.of(resting("#1", "m1", "m2", "m3", "m4")))
        .contains(new Card.Links("From", List.of(link("m1"), link("m2"), link("m3"))));
  }

  @Test
  void a_message_is_led_to_once() {
    links.of(resting("m1"));

    assertThat(links.of(resting("m1", "m2"))).contains(new Card.Links("From", List.of(link("m2"))));
    assertThat(links.of(resting("m1"))).isEmpty();
  }

  @Test
  void what_cannot_be_seen_elsewhere_has_no_links() {
    assertThat(links.of(resting("#1", "gone"))).isEmpty();
  }
}
