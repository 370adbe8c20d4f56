package dev.tocsin.paging.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tocsin.oncall.Contact;
import dev.tocsin.oncall.Ladder;
import dev.tocsin.oncall.Person;
import dev.tocsin.paging.MailFrom;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PageFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailThatDoesNotGoOutTest {
  private static final String FROM = "tocsin@acme.test";

  private static Page page() {
    var contact = new Contact(Map.of(), "ada@acme.test", null, null, null);
    var ada = new Person("ada", "Ada", ZoneOffset.UTC, contact, Ladder.STANDARD);
    return new Page("k", 42, ada, "[SEV1] INC-42 Down", "on call", Instant.EPOCH, null, null);
  }

  private static PageFailure failureAt(int port) {
    return catchThrowableOfType(PageFailure.class, () -> Mailing.pager(port, FROM).send(page()));
  }

  private static PageFailure failureAfter(String command, String reply) throws IOException {
    try (var server = StubbornMailServer.answering(command, reply)) {
      return failureAt(server.port());
    }
  }

  @Test
  void a_server_that_is_not_there_is_tried_again() throws IOException {
    int free;
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = probe.getLocalPort();
    }
    var failure = failureAt(free);
    assertThat(failure.worthRetrying()).isTrue();
    assertThat(failure).hasMessage("the mail server mail.acme.test can't be reached");
  }

  @Test
  void a_server_that_says_nothing_is_tried_again() throws IOException {
    try (var server = StubbornMailServer.silent()) {
      var pager = Mailing.hasty(server.port());
      var failure = catchThrowableOfType(PageFailure.class, () -> pager.send(page()));
      assertThat(failure.worthRetrying()).isTrue();
    }
  }

  @Test
  void an_unknown_recipient_is_final() throws IOException {
    var failure = failureAfter("RCPT", "550 5.1.1 no such user");
    assertThat(failure.worthRetrying()).isFalse();
    assertThat(failure)
        .hasMessage("the mail server mail.acme.test refused the mail: 550 5.1.1 no such user");
  }

  @Test
  void a_busy_mailbox_is_tried_again() throws IOException {
    var failure = failureAfter("RCPT", "450 4.2.1 try later");
    assertThat(failure.worthRetrying()).isTrue();
    assertThat(failure).hasMessageContaining("450 4.2.1 try later");
  }

  @Test
  void a_refused_sender_is_final() throws IOException {
    var failure = failureAfter("MAIL", "553 5.7.1 not your domain");
    assertThat(failure.worthRetrying()).isFalse();
    assertThat(failure).hasMessageContaining("553 5.7.1 not your domain");
  }

  @Test
  void a_full_server_is_tried_again() throws IOException {
    var failure = failureAfter("DATA", "452 4.3.1 disk full");
    assertThat(failure.worthRetrying()).isTrue();
  }

  @Test
  void a_refused_password_is_said_and_not_shown() throws IOException {
    try (var server = StubbornMailServer.answering("AUTH", "535 5.7.8 no: hunter2")) {
      var sender = Mailing.sender(server.port());
      sender.setUsername("tocsin");
      sender.setPassword("hunter2");
      var pager = new EmailPager(sender, new MailFrom(() -> Optional.of(FROM)), "the mail server");
      var failure = catchThrowableOfType(PageFailure.class, () -> pager.send(page()));
      assertThat(failure.worthRetrying()).isFalse();
      assertThat(failure).hasMessage("the mail server refuses Tocsin's user name or password");
    }
  }
}
