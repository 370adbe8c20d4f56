package dev.tocsin.paging.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tocsin.paging.MailFrom;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailHealthTest {
  private static final MailFrom TOCSIN = new MailFrom(() -> Optional.of("tocsin@acme.test"));

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private Instant now = Instant.parse("2026-11-21T03:05:00Z");

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private MailHealth health(MailFrom from) {
    return new MailHealth(Mailing.sender(server.getSmtp().getPort()), from, () -> now);
  }

  private static void assertDown(Health health, String why) {
    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getDetails())
        .hasEntrySatisfying("mail", said -> assertThat(said).isEqualTo(why));
  }

  @Test
  void a_server_that_answers_is_named() {
    Health health = health(TOCSIN).health();
    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails())
        .containsEntry("server", "127.0.0.1:" + server.getSmtp().getPort());
  }

  @Test
  void without_a_sender_it_is_down_and_says_what_to_configure() {
    assertDown(
        health(new MailFrom(Optional::empty)).health(),
        "Tocsin's mail has no sender: set `mail: { from: … }` in the configuration.");
  }

  @Test
  void a_server_that_went_away_shows_within_a_minute_and_a_bit() {
    MailHealth health = health(TOCSIN);
    String address = "127.0.0.1:" + server.getSmtp().getPort();
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    server.stop();

    now = now.plus(Duration.ofSeconds(30));
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    now = now.plus(Duration.ofSeconds(31));
    assertDown(
        health.health(),
        address
            + " does not answer as a mail server. Check SPRING_MAIL_HOST and SPRING_MAIL_PORT.");
  }

  @Test
  void a_refused_password_is_said_and_not_shown() throws IOException {
    try (var stubborn = StubbornMailServer.answering("AUTH", "535 5.7.8 no: hunter2")) {
      JavaMailSenderImpl sender = Mailing.sender(stubborn.port());
      sender.setUsername("tocsin");
      sender.setPassword("hunter2");
      assertDown(
          new MailHealth(sender, TOCSIN, () -> now).health(),
          "127.0.0.1:"
              + stubborn.port()
              + " refuses the user name or the password. Check SPRING_MAIL_USERNAME and"
              + " SPRING_MAIL_PASSWORD.");
    }
  }

  @Test
  void without_a_mail_server_it_says_what_that_costs() {
    Health health = new NoEmailConfiguration().mailHealthContributor().health();
    assertThat(health).isNotNull();
    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails()).containsEntry("mail", NoEmailConfiguration.WHY);
  }
}
