package dev.tocsin.web.operation;

import dev.tocsin.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the database takes what is written and gives it back; asked for anew now and then. */
final class DatabaseHealth implements HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(DatabaseHealth.class);

  private final Question trouble;
  private final Question damage;

  DatabaseHealth(Storage storage) {
    trouble = new Question(storage, storage::trouble, Duration.ofSeconds(5));
    damage = new Question(storage, storage::damage, Duration.ofMinutes(10));
  }

  @Override
  public Health health() {
    return trouble
        .answer()
        .or(damage::answer)
        .map(why -> Health.down().withDetail("database", why).build())
        .orElseGet(() -> Health.up().build());
  }

  /** What is asked once in a while, since the answer costs the database something. */
  private static final class Question {
    private final Storage storage;
    private final Supplier<Optional<String>> asking;
    private final Duration fresh;
    private @Nullable Instant asked;
    private Optional<String> answer = Optional.empty();

    Question(Storage storage, Supplier<Optional<String>> asking, Duration fresh) {
      this.storage = storage;
      this.asking = asking;
      this.fresh = fresh;
    }

    synchronized Optional<String> answer() {
      Instant now = storage.clock().instant();
      if (asked == null || !now.isBefore(asked.plus(fresh))) {
        answer = ask();
        asked = now;
      }
      return answer;
    }

    private Optional<String> ask() {
      try {
        return asking.get();
      } catch (RuntimeException e) {
        log.error("The database fails in a way that nobody foresaw", e);
        return Optional.of("fails in a way that nobody foresaw; the log tells more");
      }
    }
  }
}
