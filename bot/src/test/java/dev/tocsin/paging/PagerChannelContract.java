package dev.tocsin.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Contact;
import dev.tocsin.oncall.Ladder;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the core relies on, whichever way a page goes. */
public abstract class PagerChannelContract {
  protected static final String LINK = "https://tocsin.acme.test/ack/NDIgYWRh.c2ln";
  protected static final Person ADA = person("Ada L.", reachable("ada@acme.test"));
  protected static final Page PAGE = page(ADA, "[SEV1] INC-42 Checkout answers 502", LINK);

  /** The channel, ready to send. */
  protected abstract PagerChannel channel();

  protected static Page page(Person person, String headline, String link) {
    Instant at = Instant.parse("2026-11-21T03:12:00Z");
    return new Page(
        "INC-42/3/any/ada", 42, person, headline, "on call for engineering", at, link, null);
  }

  /** The same page while Slack is not reachable. */
  protected static Page pageWithoutSlack(String link) {
    return new Page(PAGE.key(), 42, ADA, PAGE.headline(), PAGE.why(), PAGE.at(), link, "Slack");
  }

  protected static Person person(String name, Contact contact) {
    return new Person("ada", name, ZoneId.of("Europe/London"), contact, Ladder.STANDARD);
  }

  protected static Contact reachable(String email) {
    return new Contact(Map.of("console", "ada"), email, "+15550100", "ada-9f2", "https://a.test");
  }

  @Test
  void its_name_is_a_rung_of_ladders() {
    assertThat(Channel.read(channel().name())).isInstanceOf(Reading.Clear.class);
  }

  @Test
  void a_page_that_went_out_is_told_in_one_line() {
    assertThat(channel().send(PAGE)).isNotBlank().hasLineCount(1);
  }

  @Test
  void the_same_page_can_be_sent_again() {
    channel().send(PAGE);
    assertThat(channel().send(PAGE)).isNotBlank();
  }

  @Test
  void a_page_goes_out_without_a_link() {
    assertThat(channel().send(page(ADA, "[SEV2] INC-43 Queue grows", null))).isNotBlank();
  }

  @Test
  void a_test_is_told_in_one_line_too() {
    assertThat(channel().tell(trial(ADA))).isNotBlank().hasLineCount(1);
  }

  @Test
  void a_test_without_an_address_fails_for_good() {
    var nowhere = person("Ada L.", Contact.NONE);
    var failure = catchThrowableOfType(PageFailure.class, () -> channel().tell(trial(nowhere)));
    assertThat(failure.worthRetrying()).isFalse();
  }

  private static Notice trial(Person person) {
    Instant at = Instant.parse("2026-11-21T03:12:00Z");
    return Notice.test("proof/1/any/ada", person, "Ada runs a drill", at);
  }

  @Test
  void nobody_is_reached_without_an_address() {
    var nowhere = page(person("Ghost", Contact.NONE), "[SEV1] INC-42 Checkout answers 502", LINK);
    var failure = catchThrowableOfType(PageFailure.class, () -> channel().send(nowhere));
    assertThat(failure.worthRetrying()).isFalse();
    assertThat(failure).hasMessageContaining("Ghost has no");
  }

  @Test
  void a_title_cannot_break_a_page() {
    var nasty =
        "[SEV1] INC-42 a\r\nBcc: all@acme.test\r\n\r\n<script>é 日本 🔥 " + "x".repeat(10_000);
    assertThat(channel().send(page(ADA, nasty, LINK))).isNotBlank();
  }
}
