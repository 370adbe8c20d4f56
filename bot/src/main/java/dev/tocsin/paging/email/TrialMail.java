package dev.tocsin.paging.email;

import dev.tocsin.paging.PageFailure;
import dev.tocsin.paging.Trial;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A test as a mail, which wakes nobody. */
record TrialMail(Trial trial) {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  void writeTo(MimeMessage mail, String from) {
    String address = trial.person().contact().email();
    if (address == null) {
      throw PageFailure.forGood(trial.person().name() + " has no e-mail address");
    }
    try {
      mail.setFrom(new InternetAddress(from, true));
      mail.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
      mail.setSubject("Test: Tocsin reaches you here", UTF_8);
      mail.setSentDate(Date.from(trial.at()));
      mail.setHeader("Auto-Submitted", "auto-generated");
      mail.setText(trial.words(), UTF_8);
    } catch (MessagingException e) {
      throw PageFailure.forGood("the mail can't be written: " + e.getMessage());
    }
  }
}
