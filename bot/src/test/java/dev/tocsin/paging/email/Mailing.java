package dev.tocsin.paging.email;

import dev.tocsin.paging.MailFrom;
import dev.tocsin.paging.PagerChannel;
import java.util.Optional;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** E-mail to a server on this machine. */
public final class Mailing {
  private Mailing() {}

  /** The same for tests of what follows when it fails. */
  public static PagerChannel channel(int port) {
    return pager(port, "tocsin@acme.test");
  }

  /** A server of this name. */
  public static PagerChannel channel(String host) {
    var sender = sender(25);
    sender.setHost(host);
    return pager(sender);
  }

  /** One that does not wait long for what the server says. */
  public static PagerChannel hasty(int port) {
    var sender = sender(port);
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "200");
    return pager(sender);
  }

  private static EmailPager pager(JavaMailSenderImpl sender) {
    var from = new MailFrom(() -> Optional.of("tocsin@acme.test"));
    return new EmailPager(sender, from, "the mail server mail.acme.test");
  }

  static EmailPager pager(int port, String from) {
    return new EmailPager(
        sender(port), new MailFrom(() -> Optional.of(from)), "the mail server mail.acme.test");
  }

  static JavaMailSenderImpl sender(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "5000");
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
    return sender;
  }
}
