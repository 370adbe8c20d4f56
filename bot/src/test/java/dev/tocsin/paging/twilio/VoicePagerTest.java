package dev.tocsin.paging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.paging.FakeProvider;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.paging.PagerChannelContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VoicePagerTest extends PagerChannelContract {
  private final FakeProvider twilio = Telephones.twilio();

  @AfterEach
  void close() {
    twilio.close();
  }

  @Override
  protected PagerChannel channel() {
    return new VoicePager(Telephones.api(twilio, "https://tocsin.acme.test"));
  }

  private String script() {
    return twilio.last().form().get("Twiml");
  }

  @Test
  void the_call_says_what_and_listens_for_a_key() {
    channel().send(PAGE);
    assertThat(twilio.last().path()).endsWith("/Calls.json");
    assertThat(twilio.last().form()).containsOnlyKeys(Telephones.CALL);
    assertThat(script())
        .contains("This is Tocsin. [SEV1] INC-42 Checkout answers 502. Press 1 to acknowledge")
        .contains("action=\"https://tocsin.acme.test/twilio/keys?page=INC-42%2F3%2Fany%2Fada\"");
  }

  @Test
  void without_a_public_address_it_asks_for_no_key() {
    new VoicePager(Telephones.api(twilio, null)).send(PAGE);
    assertThat(script()).contains("Acknowledge in the chat").doesNotContain("Gather");
  }

  @Test
  void while_the_chat_is_away_it_says_so() {
    channel().send(pageWithoutSlack(LINK));
    assertThat(script()).contains("502. Slack is not reachable. Press 1 to acknowledge");
    new VoicePager(Telephones.api(twilio, null)).send(pageWithoutSlack(null));
    assertThat(script()).contains("502. Slack is not reachable. </Say>");
  }

  @Test
  void a_title_is_no_markup() {
    channel().send(page(ADA, "a <Dial>+1900</Dial> & \"b\" \u0001", LINK));
    assertThat(script()).contains("a &lt;Dial&gt;+1900&lt;/Dial&gt; &amp; &quot;b&quot;");
  }
}
