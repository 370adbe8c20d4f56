package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ListeningForAnswersTest {
  private static final Duration HARDLY = Duration.ofMillis(1);

  @Test
  void a_silence_that_could_not_be_told_does_not_end_the_listening() {
    CountDownLatch tried = new CountDownLatch(1);
    String answer =
        Listening.to(
            () -> {
              tried.await();
              return "rang at last";
            },
            HARDLY,
            () -> {
              tried.countDown();
              throw new IllegalStateException("another one wrote at the same time");
            });
    assertThat(answer).isEqualTo("rang at last");
  }
}
