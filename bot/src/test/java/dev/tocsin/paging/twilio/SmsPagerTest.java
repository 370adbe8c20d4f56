package dev.tocsin.paging.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tocsin.paging.FakeProvider;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.paging.PagerChannelContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmsPagerTest extends PagerChannelContract {
  private final FakeProvider twilio = Telephones.twilio();

  @AfterEach
  void close() {
    twilio.close();
  }

  @Override
  protected PagerChannel channel() {
    return new SmsPager(Telephones.api(twilio, "https://tocsin.acme.test"));
  }

  @Test
  void the_text_says_what_and_how_to_answer() {
    channel().send(PAGE);
    assertThat(twilio.last().form())
        .containsEntry("To", "+15550100")
        .containsEntry("From", "+15550199")
        .containsEntry("Body", "[SEV1] INC-42 Checkout answers 502\nReply: ack 42\n" + LINK)
        .containsOnlyKeys(Telephones.MESSAGE);
  }

  @Test
  void twilio_is_told_where_its_receipts_belong() {
    channel().send(PAGE);
    assertThat(twilio.last().form().get("StatusCallback"))
        .isEqualTo("https://tocsin.acme.test/twilio/status?page=INC-42%2F3%2Fany%2Fada");
    assertThat(channel().confirms()).isTrue();
  }

  @Test
  void without_a_public_address_there_are_no_receipts_and_no_replies() {
    PagerChannel unreachable = new SmsPager(Telephones.api(twilio, null));
    unreachable.send(page(ADA, "[SEV1] INC-42 Checkout answers 502", null));
    assertThat(unreachable.confirms()).isFalse();
    assertThat(twilio.last().form())
        .containsEntry("Body", "[SEV1] INC-42 Checkout answers 502")
        .doesNotContainKey("StatusCallback");
  }

  @Test
  void it_signs_in_to_its_account() {
    channel().send(PAGE);
    assertThat(twilio.last().path()).isEqualTo("/2010-04-01/Accounts/AC42/Messages.json");
    assertThat(twilio.last().header("Authorization")).isEqualTo("Basic QUM0Mjp0b2tlbg==");
  }

  @Test
  void what_twilio_says_is_kept() {
    assertThat(channel().send(PAGE)).isEqualTo("queued by Twilio as SM0042");
  }

  @Test
  void a_number_that_is_none_or_wants_no_texts_is_given_up_at_once() {
    twilio.answers(400, "{\"code\":21610,\"message\":\"Unsubscribed recipient\"}");
    var failure = catchThrowableOfType(PageFailure.class, () -> channel().send(PAGE));
    assertThat(failure).hasMessage("Twilio refused the page (400): Unsubscribed recipient [21610]");
    assertThat(failure.worthRetrying()).isFalse();
  }

  @Test
  void while_the_chat_is_away_it_says_so_and_where_to_go_on() {
    channel().send(pageWithoutSlack(LINK));
    assertThat(twilio.last().form().get("Body"))
        .endsWith("\nReply: ack 42\nSlack is not reachable; go on at " + LINK);
  }

  @Test
  void the_link_is_never_cut() {
    channel().send(page(ADA, "x".repeat(10_000), LINK));
    assertThat(twilio.last().form().get("Body")).endsWith(LINK).hasSizeLessThan(400);
  }
}
