package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.Form;
import dev.tocsin.chat.Reply;
import dev.tocsin.fakes.slack.Person;
import dev.tocsin.fakes.slack.Seat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The decision is stored by then, so that its answer must not be lost. */
class AnsweringThoughSlackIsBusyTest {
  private static final Form FORM =
      new Form(
          "Hands over the lead.",
          "/incident handoff INC-1",
          "Handoff",
          List.of(new Form.Field("who", "to whom", Form.Kind.LINE, true, "", List.of())));

  private final Wired wired = new Wired();
  private Person linus;
  private Seat seat;

  @BeforeEach
  void sitDown() {
    linus = wired.slack.person("linus");
    seat = linus.in(wired.slack.room("incidents"));
  }

  @AfterEach
  void stop() {
    wired.close();
  }

  @Test
  void an_answer_that_slack_does_not_take_now_comes_when_it_does() {
    wired.slack.faults().rateLimitNext("chat.postEphemeral", Duration.ofSeconds(1));
    wired.slack.faults().statusNext("chat.postEphemeral", 503);
    seat.mentions("status");
    seat.expectAnswer("Done.");
  }

  /** A reply that waited for the form would find it given up, and a button told instead. */
  @Test
  void slack_has_its_reply_though_it_is_slow_to_open_the_form() {
    wired.tocsin.answers = _ -> new Reply.Asked(FORM);
    CountDownLatch slow = wired.slack.faults().holdNext("views.open");
    seat.types("/incident handoff");
    assertThat(seat.answers()).isEmpty();
    slow.countDown();
    linus.expectView("Handoff");
    assertThat(wired.slack.faults().timeouts()).isEmpty();
  }

  @Test
  void an_answer_finds_another_way_when_its_form_was_open_for_too_long() {
    wired.tocsin.answers =
        asked ->
            asked.values().isEmpty()
                ? new Reply.Asked(FORM)
                : new Reply.Shown(Card.text("Ada leads."));
    seat.types("/incident handoff");
    var form = linus.expectView("Handoff").fill("To whom", "@ada");
    wired.slack.fastForward(Duration.ofMinutes(31));
    form.submit();
    seat.expectAnswer("Ada leads.");
  }
}
