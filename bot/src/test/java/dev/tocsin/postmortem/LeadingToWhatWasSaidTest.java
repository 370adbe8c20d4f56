package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.postmortem.Happening.Details;
import dev.tocsin.postmortem.Happening.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadingToWhatWasSaidTest {
  private static final Instant AT = Instant.parse("2026-03-04T22:41:00Z");
  private static final String LINK = "https://chat.example/archives/C1/p1?thread_ts=1&cid=C1";

  private static Evidence cited(List<Utterance> said, List<Happening> happened) {
    return Drafter.draft(new CaseFile(Header.none(), said, happened, ZoneId.of("UTC")))
        .evidence()
        .getFirst();
  }

  @Test
  void a_message_that_is_cited_leads_to_where_it_was_said() {
    String text = "Nobody can pay: the shop answers 502 for all customers";

    assertThat(
            cited(
                List.of(new Utterance("m1", AT, "Ada", text, null, null, false, LINK)), List.of()))
        .isEqualTo(new Evidence("m1", AT, "Ada", text, LINK));
  }

  @Test
  void an_entry_that_shows_a_message_leads_to_the_message() {
    var shown = new Happening("#2", AT, Kind.CAUSE, "Ada", "The disk was full", Details.NONE, LINK);

    assertThat(cited(List.of(), List.of(shown)).link()).isEqualTo(LINK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "/incidents/1",
        "https://chat.example/a b",
        "https://chat.example/>)x",
        "https://chat.example/\"onclick=x",
        "https://chat.example/\u202Egpj.exe",
      })
  void what_is_no_address_of_the_web_leads_nowhere(String link) {
    assertThat(new Evidence("m1", AT, "Ada", "x", link).link()).isNull();
  }
}
