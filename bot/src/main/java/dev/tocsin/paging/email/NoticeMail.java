package dev.tocsin.paging.email;

import dev.tocsin.paging.Notice;
import dev.tocsin.paging.PageFailure;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A notice as a mail. */
record NoticeMail(Notice notice) {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  void writeTo(MimeMessage mail, String from) {
    String address = notice.person().contact().email();
    if (address == null) {
      throw PageFailure.forGood(notice.person().name() + " has no e-mail address");
    }
    try {
      mail.setFrom(new InternetAddress(from, true));
      mail.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
      mail.setSubject(notice.subject(), UTF_8);
      mail.setSentDate(Date.from(notice.at()));
      mail.setHeader("Auto-Submitted", "auto-generated");
      if (notice.isUrgent()) {
        mail.setHeader("Importance", "high");
      }
      mail.setText(notice.text(), UTF_8);
    } catch (MessagingException e) {
      throw PageFailure.forGood("the mail can't be written: " + e.getMessage());
    }
  }
}
