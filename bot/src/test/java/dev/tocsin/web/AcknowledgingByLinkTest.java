package dev.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Paging;
import dev.tocsin.incident.PagingCommand;
import dev.tocsin.oncall.Roster;
import dev.tocsin.paging.AckTokens;
import dev.tocsin.paging.Seals;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AcknowledgingByLinkTest {
  @TempDir private Path folder;
  private Night night;
  private AckTokens tokens;
  private MockMvcTester web;
  private String link;

  @BeforeEach
  void pageAda() {
    night = new Night(folder);
    night.page(Night.ADA);
    tokens = new AckTokens(new Seals(new byte[32]), night);
    web = web(Night.roster());
    link = "/ack/" + tokens.issue(1, "ada");
  }

  private MockMvcTester web(Roster roster) {
    var acknowledging = new Acknowledging(night.desk(), tokens, () -> roster);
    var attempts = new Attempts(night, 3, Duration.ofMinutes(10));
    return MockMvcTester.of(new AckController(acknowledging, night, attempts));
  }

  @AfterEach
  void close() {
    night.close();
  }

  private MvcTestResult look() {
    return web.get().uri(link).exchange();
  }

  private MvcTestResult tap() {
    return web.post().uri(link).exchange();
  }

  private Paging paging() {
    return night.desk().incident(1).paging();
  }

  @Test
  void the_page_shows_the_incident_and_what_can_be_done() {
    assertThat(look())
        .hasStatus(200)
        .bodyText()
        .contains("SEV1", "INC-1", "Checkout answers &lt;502&gt;")
        .contains("Opened 03:05 GMT, 7 minutes ago")
        .contains("Ada L., you are paged. Nobody has it yet.")
        .containsOnlyOnce(">Acknowledge</button>")
        .containsOnlyOnce(">Snooze 20 min</button>");
  }

  @Test
  void opening_the_link_acknowledges_nothing() {
    look();
    assertThat(web.head().uri(link)).hasStatus(200);
    assertThat(paging().acknowledgements()).isEmpty();
    assertThat(night.desk().incident(1).isEscalating()).isTrue();
  }

  @Test
  void a_tap_acknowledges_as_the_person() {
    assertThat(tap())
        .hasStatus(200)
        .bodyText()
        .contains("You have INC-1", "Since 03:12 GMT, just now")
        .doesNotContain("<button");
    var acknowledgement = paging().acknowledgement().orElseThrow();
    assertThat(acknowledgement.who()).isEqualTo(Night.ADA);
    assertThat(acknowledgement.via()).isEqualTo("link");
  }

  @Test
  void a_second_tap_is_told_that_nothing_is_left_to_do() {
    tap();
    int entries = night.desk().history(1).size();
    assertThat(tap()).hasStatus(200).bodyText().contains("You already have INC-1");
    assertThat(night.desk().history(1)).hasSize(entries);
  }

  @Test
  void someone_who_comes_later_sees_who_has_it_and_may_join() {
    night.acknowledge(Night.GRACE);
    assertThat(look())
        .hasStatus(200)
        .bodyText()
        .contains("Grace H. has it", "Since 03:12 GMT", ">Join</button>");
    tap();
    assertThat(paging().acknowledgements()).hasSize(2);
    assertThat(look()).bodyText().contains("You have INC-1");
  }

  @Test
  void a_snooze_is_for_a_while_and_can_be_made_good() {
    assertThat(web.post().uri(link).param("snooze", "yes").exchange())
        .hasStatus(200)
        .bodyText()
        .contains("You snoozed INC-1", "woken again at 03:32 GMT", ">I am on it</button>");
    assertThat(paging().acknowledgement().orElseThrow().until())
        .isEqualTo(night.instant().plus(Duration.ofMinutes(20)));
    assertThat(tap()).bodyText().contains("You have INC-1", "Nobody else is woken");
    assertThat(paging().acknowledgement().orElseThrow().until()).isNull();
  }

  @Test
  void an_acknowledgement_that_was_taken_back_can_be_given_again() {
    tap();
    night.order(Night.ADA, new PagingCommand.TakeBackAcknowledgement());
    assertThat(look()).bodyText().contains(">Acknowledge</button>");
    tap();
    assertThat(paging().isAcknowledgedBy(Night.ADA)).isTrue();
  }

  @Test
  void after_the_end_it_says_so() {
    night.resolve();
    assertThat(look())
        .hasStatus(410)
        .bodyText()
        .contains("INC-1 is resolved", "Rolled back the release.", "nothing left to acknowledge")
        .doesNotContain("<button");
    assertThat(tap()).hasStatus(410);
    assertThat(paging().acknowledgements()).isEmpty();
  }

  @Test
  void an_old_link_is_gone() {
    night.pass(Duration.ofDays(7));
    assertThat(look())
        .hasStatus(410)
        .bodyText()
        .contains("This link has expired", "/incident ack INC-1");
    assertThat(tap()).hasStatus(410);
    assertThat(paging().acknowledgements()).isEmpty();
  }

  @Test
  void a_link_of_someone_who_left_is_gone() {
    var stranger = "/ack/" + tokens.issue(1, "dennis");
    assertThat(web.post().uri(stranger))
        .hasStatus(410)
        .bodyText()
        .contains("This link is no longer yours");
  }

  @Test
  void a_forged_link_leads_nowhere() {
    assertThat(web.post().uri(link + "x"))
        .hasStatus(404)
        .bodyText()
        .contains("This link is not valid")
        .doesNotContain("INC-1");
    assertThat(web.get().uri("/ack/" + tokens.issue(99, "ada"))).hasStatus(404);
  }

  @Test
  void guessing_links_is_slowed_but_true_links_are_not() {
    for (int i = 0; i < 3; i++) {
      assertThat(web.get().uri("/ack/guess" + i)).hasStatus(404);
    }
    assertThat(web.get().uri("/ack/guess")).hasStatus(429);
    assertThat(look()).hasStatus(200);
    night.pass(Duration.ofMinutes(11));
    assertThat(web.get().uri("/ack/guess")).hasStatus(404);
  }

  @Test
  void the_page_is_kept_nowhere_and_tells_nobody() {
    assertThat(look())
        .hasHeader("Cache-Control", "no-store")
        .hasHeader("Referrer-Policy", "same-origin")
        .hasHeader("X-Robots-Tag", "noindex, nofollow")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .headers()
        .hasHeaderSatisfying(
            "Content-Security-Policy",
            policy ->
                assertThat(policy.getFirst()).startsWith("default-src 'none'; style-src 'sha256-"));
  }

  @Test
  void without_its_database_it_says_that_nothing_was_recorded() throws IOException {
    Night.spoil(folder);
    assertThat(tap()).hasStatus(503).bodyText().contains("nothing was recorded");
  }

  @Test
  void a_private_incident_is_open_to_whom_it_paged() {
    night.open("Keys leaked", true);
    assertThat(Incident.name(2)).isEqualTo("INC-2");
    assertThat(web.get().uri("/ack/" + tokens.issue(2, "ada")))
        .hasStatus(200)
        .bodyText()
        .contains("Keys leaked", "private");
  }
}
