package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tocsin.fakes.slack.FakeSlack;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack does not answer for ten minutes: pages arrive all the same, and work goes on elsewhere. */
class SlackIsAwayTest {
  private static final String PUBLIC = "https://tocsin.night.test";
  private static final String TOKEN = "a token that is long enough for a night";
  private static final Pattern GO_ON =
      Pattern.compile("Slack is not reachable; go on at " + PUBLIC + "(/ack/\\S+)");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private final HttpClient http = HttpClient.newHttpClient();
  private final GreenMail mails =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private RunningTocsin tocsin;
  private SlackTalk talk;

  @BeforeEach
  void start() {
    mails.start();
    List.of("ada", "grace", "linus", "dennis").forEach(slack::person);
    tocsin =
        RunningTocsin.configured("slack-night.yaml", folder)
            .practising()
            .with(slack)
            .with(Map.of("TOCSIN_PUBLIC_URL", PUBLIC, "TOCSIN_ADMIN_TOKEN", TOKEN))
            .withMail(mails.getSmtp().getPort())
            .start();
    slack.expectConnections(1);
    talk = new SlackTalk(slack, () -> tocsin);
  }

  @AfterEach
  void stop() {
    try (slack) {
      tocsin.close();
      mails.stop();
    }
  }

  @Test
  void an_incident_goes_on_by_mail_and_web_and_its_room_hears_of_it_later() throws Exception {
    slack
        .person("ada")
        .in(slack.room("incidents"))
        .types("/incident open The shop is down sev:1")
        .expectAnswer("INC-1");
    slack.room("inc-1").expectMessage("@Linus, you are paged").expectPins(1);
    slack.faults().goAway();
    talk.fastForward(Duration.ofMinutes(5).plusSeconds(1));
    expectLine("could not page Dennis by chat: Slack did not");

    Phone phone = new Phone(tocsin.address());
    phone.opens(linkIn(mailTo("dennis")));
    phone.taps("Acknowledge");
    assertThat(say("dennis", "note INC-1 It is the cache")).contains("\"done\":true");

    passes(5);
    slack.faults().comeBack();
    passes(1);
    slack
        .room("inc-1")
        .expectMessage("Dennis is on it")
        .expectMessage("It is the cache")
        .expectMessage("woke Dennis");
  }

  @Test
  void one_that_is_opened_meanwhile_wakes_people_at_once_and_gets_its_room_later()
      throws Exception {
    slack.faults().goAway();
    assertThat(say("ada", "open The shop is down sev:1")).contains("INC-1");
    assertThat(mailTo("linus")).containsPattern(GO_ON);
    assertThat(talk.timeline()).anyMatch(line -> line.contains("could not page Linus by chat"));
    assertThat(say("linus", "ack INC-1")).contains("\"done\":true");
    assertThat(say("linus", "status INC-1 to:identified")).contains("\"done\":true");

    passes(10);
    slack.faults().comeBack();
    passes(1);
    slack
        .room("inc-1")
        .expectMessage("The shop is down")
        .expectMessage("Linus is on it")
        .expectTopic("identified")
        .expectPins(1);
  }

  @Test
  void a_page_that_slack_takes_without_a_word_holds_back_no_mail() throws Exception {
    slack.faults().silenceNext("conversations.open");
    assertThat(say("ada", "open The shop is down sev:1")).contains("INC-1");
    assertThat(mailTo("linus")).contains("Linus, you are paged");
    assertThat(talk.timeline())
        .anyMatch(line -> line.startsWith("could not page Linus by chat yet: no answer"));
    slack.room("inc-1").expectMessage("@Linus, you are paged");
  }

  /** Time goes on, and with it everything that is due. */
  private void passes(int minutes) {
    for (int tens = 0; tens < 6 * minutes; tens++) {
      talk.fastForward(Duration.ofSeconds(10));
    }
  }

  private String mailTo(String person) throws Exception {
    await("a mail to " + person)
        .atMost(PATIENCE)
        .until(() -> mailsTo(person).findAny().isPresent());
    MimeMessage mail = mailsTo(person).findFirst().orElseThrow();
    return ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
  }

  private Stream<MimeMessage> mailsTo(String person) {
    return Stream.of(mails.getReceivedMessages()).filter(mail -> isTo(person, mail));
  }

  private static boolean isTo(String person, MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString().contains(person + "@night.test");
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String linkIn(String mail) {
    Matcher link = GO_ON.matcher(mail);
    assertThat(link.find()).as(mail).isTrue();
    return link.group(1);
  }

  /** A command that is given without the chat. */
  private String say(String by, String words) throws IOException, InterruptedException {
    String body = "{\"by\":\"%s\",\"words\":\"%s\"}".formatted(by, words);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(tocsin.address() + "/api/commands"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + TOKEN)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private void expectLine(String words) {
    await(words)
        .atMost(PATIENCE)
        .until(() -> talk.timeline().stream().anyMatch(line -> line.contains(words)));
  }
}
