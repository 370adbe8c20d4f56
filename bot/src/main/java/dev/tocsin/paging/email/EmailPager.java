package dev.tocsin.paging.email;

import dev.tocsin.paging.MailFrom;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.paging.PagerChannel;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Pages by e-mail. */
final class EmailPager implements PagerChannel {
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
    try {
      sender.send(mail);
    } catch (MailException e) {
      throw new MailTrouble(server).failure(e);
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
