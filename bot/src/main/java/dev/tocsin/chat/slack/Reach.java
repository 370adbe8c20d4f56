package dev.tocsin.chat.slack;

import dev.tocsin.chat.ChatPlatform.Health;
import org.jspecify.annotations.Nullable;

/** Whether Slack is within reach, as the latest call found it. */
final class Reach {
  private volatile @Nullable String trouble = "Slack was not reached yet.";

  void isThere() {
    trouble = null;
  }

  void isNotThere(String why) {
    trouble = why;
  }

  boolean isLost() {
    return trouble != null;
  }

  Health health() {
    String why = trouble;
    return why == null ? new Health(true, "Slack answers.") : new Health(false, why);
  }
}
