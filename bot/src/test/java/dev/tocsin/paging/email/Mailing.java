package dev.tocsin.paging.email;

import dev.tocsin.paging.MailFrom;
import java.util.Optional;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** E-mail to a server on this machine. */
final class Mailing {
  private Mailing() {}

  static EmailPager pager(int port, String from) {
    return new EmailPager(
        sender(port), new MailFrom(() -> Optional.of(from)), "the mail server mail.acme.test");
  }

  static JavaMailSenderImpl sender(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "5000");
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "300");
    return sender;
  }
}
