package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.Form;
import dev.tocsin.chat.Reply;
import dev.tocsin.fakes.slack.Person;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitingForAnAnswerInSlackTest {
  private static final Form FORM =
      new Form(
          "Hands over the lead.",
          "/incident handoff INC-1",
          "Handoff",
          List.of(new Form.Field("why", "why", Form.Kind.LINE, false, "", List.of())));

  private final Wired wired = Wired.impatient();
  private final CountDownLatch known = new CountDownLatch(1);
  private Person linus;

  @BeforeEach
  void sitDown() {
    linus = wired.slack.person("linus");
  }

  @AfterEach
  void stop() {
    wired.close();
    assertThat(wired.slack.faults().timeouts()).isEmpty();
  }

  @Test
  void a_form_that_is_not_at_hand_opens_as_a_window_that_says_so() {
    answerOnceKnown(new Reply.Asked(FORM));
    var typing = typing("/incident handoff");
    linus.expectView("Tocsin", "One moment");
    known.countDown();
    linus.expectView("Handoff");
    typing.join();
  }

  @Test
  void an_answer_that_took_long_is_shown_in_the_window() {
    answerOnceKnown(new Reply.Shown(Card.text("INC-1 is fine.")));
    var typing = typing("/incident status INC-1");
    linus.expectView("Tocsin");
    known.countDown();
    typing.join();
    linus.expectView("Tocsin", "INC-1 is fine.");
  }

  private CompletableFuture<Void> typing(String words) {
    var seat = linus.in(wired.slack.room("incidents"));
    return CompletableFuture.runAsync(() -> seat.types(words), Thread::startVirtualThread);
  }

  private void answerOnceKnown(Reply reply) {
    wired.tocsin.answers =
        _ -> {
          try {
            known.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return reply;
        };
  }
}
