package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page goes out as a mail, and whoever reads it on a phone acknowledges with one tap. */
class PagedByMailTest {
  private static final String PUBLIC = "https://tocsin.mail.test";
  private static final Pattern LINK = Pattern.compile(PUBLIC + "(/ack/\\S+)");

  @TempDir Path folder;
  private final GreenMail provider =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void open() {
    provider.start();
  }

  @AfterEach
  void close() {
    provider.stop();
  }

  private RunningTocsin tocsin(Map<String, String> more) {
    return RunningTocsin.configured("mail.yaml", folder)
        .with(more)
        .withMail(provider.getSmtp().getPort())
        .start();
  }

  private static PracticeTalk.Seat open(RunningTocsin tocsin) {
    PracticeTalk practice = tocsin.practice();
    practice.seat("ada", "general").types("/incident open Checkout answers 502 sev:1");
    return practice.seat("ada", practice.roomOf("INC-1"));
  }

  private String mailToLinus() throws Exception {
    assertThat(provider.waitForIncomingEmail(30_000, 1)).isTrue();
    MimeMessage mail = provider.getReceivedMessages()[0];
    assertThat(GreenMailUtil.getAddressList(mail.getAllRecipients())).contains("linus@mail.test");
    assertThat(mail.getSubject()).isEqualTo("[SEV1] INC-1 Checkout answers 502");
    return ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
  }

  @Test
  void opening_the_link_shows_a_page_and_one_tap_acknowledges() throws Exception {
    try (var tocsin = tocsin(Map.of("TOCSIN_PUBLIC_URL", PUBLIC + "/"))) {
      PracticeTalk.Seat ada = open(tocsin);
      Matcher link = LINK.matcher(mailToLinus());
      assertThat(link.find()).isTrue();
      tocsin.practice().expectPage("linus email");
      Phone phone = new Phone(tocsin.address());

      String page = phone.opens(link.group(1));
      assertThat(page).contains("Linus, you are paged. Nobody has it yet.");
      assertThat(ada.timeline())
          .contains("paged Linus by email: accepted by the mail server 127.0.0.1");
      assertThat(ada.timeline()).noneMatch(line -> line.contains("acknowledged"));

      assertThat(phone.taps("Acknowledge")).contains("You have INC-1");
      assertThat(ada.timeline()).contains("acknowledged by link");
      ada.expect("acknowledged by link");
    }
  }

  @Test
  void without_a_public_address_the_mail_has_no_link_and_health_says_why() throws Exception {
    try (var tocsin = tocsin(Map.of())) {
      open(tocsin);
      assertThat(mailToLinus())
          .doesNotContain("/ack/")
          .contains("Say /incident ack INC-1 in the chat to acknowledge.")
          .contains("TOCSIN_PUBLIC_URL is not set.");
      assertThat(tocsin.health("links").path("details").path("publicUrl").asString())
          .startsWith("TOCSIN_PUBLIC_URL is not set: links to acknowledge");
    }
  }

  @Test
  void while_the_mail_server_is_away_the_next_channel_is_used_at_once() {
    int port = provider.getSmtp().getPort();
    provider.stop();
    try (var tocsin = RunningTocsin.configured("mail.yaml", folder).withMail(port).start()) {
      PracticeTalk.Seat ada = open(tocsin);
      tocsin.practice().expectPage("linus sms");
      String away = "could not page Linus by email: the mail server 127.0.0.1 can't be reached";
      await("a second try")
          .atMost(Duration.ofSeconds(30))
          .until(() -> Collections.frequency(ada.timeline(), away) >= 2);
      assertThat(ada.timeline()).contains("paged Linus by sms: arrived on the practice phone");
    }
  }
}
