package dev.tocsin.paging.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tocsin.paging.MailFrom;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.paging.PagerChannelContract;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmailPagerTest extends PagerChannelContract {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Override
  protected PagerChannel channel() {
    return Mailing.pager(server.getSmtp().getPort(), "tocsin@acme.test");
  }

  private MimeMessage mailOf(Page page) {
    channel().send(page);
    return server.getReceivedMessages()[0];
  }

  private static String part(MimeMessage mail, int index) throws Exception {
    return ((Multipart) mail.getContent()).getBodyPart(index).getContent().toString();
  }

  @Test
  void the_subject_is_the_incident_in_one_line() throws Exception {
    assertThat(mailOf(PAGE).getSubject()).isEqualTo("[SEV1] INC-42 Checkout answers 502");
  }

  @Test
  void the_text_says_who_is_paged_why_and_how_to_acknowledge() throws Exception {
    assertThat(part(mailOf(PAGE), 0))
        .contains("Ada L., you are paged: on call for engineering.")
        .contains(LINK)
        .contains("/incident ack INC-42");
  }

  @Test
  void the_html_says_the_same_and_has_a_button() throws Exception {
    assertThat(part(mailOf(PAGE), 1))
        .contains("Ada L., you are paged: on call for engineering.")
        .contains("<a href=\"" + LINK + "\"")
        .contains(">Acknowledge</a>");
  }

  @Test
  void without_a_link_it_says_why_and_what_to_do_instead() throws Exception {
    var mail = mailOf(page(ADA, "[SEV2] INC-42 Queue grows", null));
    var sentence =
        "Say /incident ack INC-42 in the chat to acknowledge."
            + " An acknowledgement can't be given from this mail: TOCSIN_PUBLIC_URL is not set.";
    assertThat(part(mail, 0)).contains(sentence);
    assertThat(part(mail, 1)).contains("TOCSIN_PUBLIC_URL").doesNotContain("<a ");
  }

  @Test
  void while_the_chat_is_away_it_says_so_and_where_to_go_on() throws Exception {
    var mail = mailOf(pageWithoutSlack(LINK));
    assertThat(part(mail, 0))
        .contains("Slack is not reachable; go on at " + LINK)
        .doesNotContain("in the chat", LINK + ".");
    assertThat(part(mail, 1)).contains("Slack is not reachable; go on by the button.");
  }

  @Test
  void without_chat_and_link_it_says_where_the_numbers_are() throws Exception {
    assertThat(part(mailOf(pageWithoutSlack(null)), 0))
        .contains("Slack is not reachable: `tocsin oncall` tells whom to call.")
        .doesNotContain("in the chat");
  }

  @Test
  void a_line_break_in_a_title_makes_no_header() throws Exception {
    var mail = mailOf(page(ADA, "[SEV1] INC-42 a\r\nBcc: all@acme.test\r\n\r\n<b>b", LINK));
    assertThat(mail.getSubject()).isEqualTo("[SEV1] INC-42 a Bcc: all@acme.test <b>b");
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(part(mail, 1)).contains("&lt;b&gt;b");
  }

  @Test
  void names_and_titles_keep_their_letters() throws Exception {
    var zoe = person("Zoë Łuczak", reachable("zoe@acme.test"));
    var mail = mailOf(page(zoe, "[SEV1] INC-42 Zahlung schlägt fehl 支払い 🔥", LINK));
    assertThat(mail.getSubject()).isEqualTo("[SEV1] INC-42 Zahlung schlägt fehl 支払い 🔥");
    assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal())
        .isEqualTo("Zoë Łuczak");
    assertThat(part(mail, 0)).contains("Zoë Łuczak");
  }

  @Test
  void machines_can_tell_it_from_mail_of_people_and_count_it() throws Exception {
    var mail = mailOf(PAGE);
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
    assertThat(mail.getHeader("X-Tocsin-Page")).containsExactly("INC-42/3/any/ada");
    assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo("tocsin@acme.test");
  }

  @Test
  void a_sender_may_have_a_name() throws Exception {
    Mailing.pager(server.getSmtp().getPort(), "Night Watch <watch@acme.test>").send(PAGE);
    var mail = server.getReceivedMessages()[0];
    assertThat(mail.getFrom()[0]).hasToString("Night Watch <watch@acme.test>");
    assertThat(mail.getMessageID()).endsWith("@acme.test>");
  }

  @Test
  void one_try_has_one_message_id_and_another_try_another() throws Exception {
    channel().send(PAGE);
    channel().send(PAGE);
    var later =
        new Page(
            PAGE.key(),
            42,
            ADA,
            PAGE.headline(),
            PAGE.why(),
            PAGE.at().plusSeconds(60),
            LINK,
            null);
    channel().send(later);
    var mails = server.getReceivedMessages();
    assertThat(mails[1].getMessageID()).isEqualTo(mails[0].getMessageID()).endsWith("@acme.test>");
    assertThat(mails[2].getMessageID()).isNotEqualTo(mails[0].getMessageID());
  }

  @Test
  void what_is_no_address_is_said() {
    var wrong = page(person("Ada", reachable("ada@acme.test\r\nBcc: all@acme.test")), "x", LINK);
    var failure = catchThrowableOfType(PageFailure.class, () -> channel().send(wrong));
    assertThat(failure.worthRetrying()).isFalse();
    assertThat(failure)
        .hasMessage("Ada's address is no e-mail address: ada@acme.test Bcc: all@acme.test");
  }

  @Test
  void without_a_sender_it_says_what_to_configure() {
    var pager = new EmailPager(Mailing.sender(1), new MailFrom(Optional::empty), "the mail server");
    var failure = catchThrowableOfType(PageFailure.class, () -> pager.send(PAGE));
    assertThat(failure.worthRetrying()).isFalse();
    assertThat(failure).hasMessageContaining("mail: { from: … }");
  }
}
