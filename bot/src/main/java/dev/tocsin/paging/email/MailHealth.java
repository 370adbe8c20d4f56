package dev.tocsin.paging.email;

import dev.tocsin.paging.MailFrom;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Whether mail can go out; the server is asked now and then, not whenever somebody looks. */
final class MailHealth implements HealthIndicator {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final JavaMailSenderImpl sender;
  private final MailFrom from;
  private final InstantSource clock;
  private @Nullable Instant asked;
  private Health answer = Health.unknown().build();

  MailHealth(JavaMailSenderImpl sender, MailFrom from, InstantSource clock) {
    this.sender = sender;
    this.from = from;
    this.clock = clock;
  }

  @Override
  public synchronized Health health() {
    Instant now = clock.instant();
    if (asked == null || asked.plus(FRESH).isBefore(now)) {
      asked = now;
      answer = ask();
    }
    return answer;
  }

  private Health ask() {
    if (from.address().get().isEmpty()) {
      return down("Tocsin's mail has no sender: set `mail: { from: … }` in the configuration.");
    }
    try {
      sender.testConnection();
      return Health.up().withDetail("server", server()).build();
    } catch (AuthenticationFailedException e) {
      return down(
          server()
              + " refuses the user name or the password. Check SPRING_MAIL_USERNAME and"
              + " SPRING_MAIL_PASSWORD.");
    } catch (MessagingException e) {
      return down(
          server()
              + " does not answer as a mail server. Check SPRING_MAIL_HOST and SPRING_MAIL_PORT.");
    }
  }

  private String server() {
    return sender.getHost() + (sender.getPort() > 0 ? ":" + sender.getPort() : "");
  }

  private static Health down(String why) {
    return Health.down().withDetail("mail", why).build();
  }
}
