package dev.tocsin.paging.email;

import dev.tocsin.paging.MailFrom;
import dev.tocsin.paging.Notice;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.paging.PagerChannel;
import jakarta.mail.internet.MimeMessage;
import java.util.concurrent.Semaphore;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Pages by e-mail. */
final class EmailPager implements PagerChannel {
  /** Mail servers turn a caller away who comes with many more at once. */
  private static final int CONNECTIONS = 20;

  private final Semaphore free = new Semaphore(CONNECTIONS, true);
  private final JavaMailSender sender;
  private final MailFrom from;
  private final String server;

  /**
   * @param server what the mail server is called, for people
   */
  EmailPager(JavaMailSender sender, MailFrom from, String server) {
    this.sender = sender;
    this.from = from;
    this.server = server;
  }

  @Override
  public String name() {
    return "email";
  }

  @Override
  public String send(Page page) {
    MimeMessage mail = sender.createMimeMessage();
    new PageMail(page).writeTo(mail, sender());
    return hand(mail);
  }

  @Override
  public String tell(Notice notice) {
    MimeMessage mail = sender.createMimeMessage();
    new NoticeMail(notice).writeTo(mail, sender());
    return hand(mail);
  }

  private String hand(MimeMessage mail) {
    free.acquireUninterruptibly();
    try {
      sender.send(mail);
    } catch (MailException e) {
      throw new MailTrouble(server).failure(e);
    } finally {
      free.release();
    }
    return "accepted by " + server;
  }

  private String sender() {
    return from.address()
        .get()
        .orElseThrow(
            () ->
                PageFailure.forGood(
                    "Tocsin's mail has no sender: set `mail: { from: … }` in the configuration"));
  }
}
