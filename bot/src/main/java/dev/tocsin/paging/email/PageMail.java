package dev.tocsin.paging.email;

import dev.tocsin.incident.Incident;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PageFailure;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A page as a mail: short, legible on a watch, and the same in plain text and in HTML. */
record PageMail(Page page) {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final int LONGEST_LINE = 200;

  /** A header may hold no line break: what comes after one would be a header of its own. */
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\s\u2028\u2029]+");

  void writeTo(MimeMessage mail, String from) {
    try {
      InternetAddress sender = address(from, "Tocsin", "the sender in the configuration");
      mail.setFrom(sender);
      String owner = page.person().name() + "'s address";
      mail.setRecipient(
          Message.RecipientType.TO, address(recipient(), page.person().name(), owner));
      mail.setSubject(line(page.headline()), UTF_8);
      mail.setSentDate(Date.from(page.at()));
      headers(mail, sender.getAddress());
      mail.setContent(
          new MimeMultipart("alternative", part("plain", text()), part("html", html())));
    } catch (MessagingException e) {
      throw PageFailure.forGood(
          "the mail can't be written: " + line(String.valueOf(e.getMessage())));
    }
  }

  private void headers(MimeMessage mail, String from) throws MessagingException {
    mail.setHeader(
        "Message-ID", "<" + id() + "@" + from.substring(from.lastIndexOf('@') + 1) + ">");
    mail.setHeader("X-Tocsin-Page", line(page.key()).replaceAll("[^\\x21-\\x7E]", "_"));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("X-Auto-Response-Suppress", "All");
    mail.setHeader("Importance", "high");
  }

  /** The same for the same try, so that a mail that is delivered twice is shown once. */
  private UUID id() {
    String attempt = page.key() + " " + page.at();
    return UUID.nameUUIDFromBytes(attempt.getBytes(StandardCharsets.UTF_8));
  }

  private String recipient() {
    String email = page.person().contact().email();
    if (email == null) {
      throw PageFailure.forGood(page.person().name() + " has no e-mail address");
    }
    return email;
  }

  private static InternetAddress address(String address, String name, String whose)
      throws MessagingException {
    try {
      InternetAddress checked = new InternetAddress(address, true);
      if (checked.getPersonal() == null) {
        checked.setPersonal(line(name), UTF_8);
      }
      return checked;
    } catch (jakarta.mail.internet.AddressException e) {
      throw PageFailure.forGood(whose + " is no e-mail address: " + line(address));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MimeBodyPart part(String kind, String content) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content, UTF_8, kind);
    return part;
  }

  String text() {
    return """
    %s

    %s, you are paged: %s.

    %s
    """
        .formatted(line(page.headline()), line(page.person().name()), line(page.why()), answer());
  }

  private String answer() {
    String link = page.acknowledge();
    return link == null ? unlinked() : "Acknowledge, with one tap:\n" + link + "\n\n" + otherwise();
  }

  /** What else there is to do than to follow the link. */
  private String otherwise() {
    return page.detour().orElse("Or say " + command() + " in the chat.");
  }

  private String unlinked() {
    String chat =
        page.detour()
            .map(away -> away + ": `tocsin oncall` tells whom to call.")
            .orElse("Say " + command() + " in the chat to acknowledge.");
    return chat
        + " An acknowledgement can't be given from this mail: TOCSIN_PUBLIC_URL is not set.";
  }

  private String command() {
    return "/incident ack " + Incident.name(page.incident());
  }

  private String html() {
    String link = page.acknowledge();
    String answer = link == null ? "<p>" + escaped(unlinked()) + "</p>" : button(escaped(link));
    return """
    <!DOCTYPE html>
    <html lang="en">
    <body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5">
    <p dir="auto" style="font-size:20px;font-weight:bold">%s</p>
    <p dir="auto">%s, you are paged: %s.</p>
    %s
    </body>
    </html>
    """
        .formatted(
            escaped(line(page.headline())),
            escaped(line(page.person().name())),
            escaped(line(page.why())),
            answer);
  }

  private String button(String link) {
    return """
    <p><a href="%s" style="display:inline-block;padding:14px 28px;border-radius:8px;background:#b3261e;color:#ffffff;font-weight:bold;text-decoration:none">Acknowledge</a></p>
    <p style="color:#6b6b6b">%s</p>\
    """
        .formatted(link, otherwiseInHtml());
  }

  private String otherwiseInHtml() {
    return page.away() == null
        ? "Or say <code>" + escaped(command()) + "</code> in the chat."
        : escaped(page.away() + " is not reachable; go on by the button.");
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, UTF_8);
  }

  private static String line(String text) {
    String line = BREAKS.matcher(text).replaceAll(" ").strip();
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE - 1) + "…" : line;
  }
}
