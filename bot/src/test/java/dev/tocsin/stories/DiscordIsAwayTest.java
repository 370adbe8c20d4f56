package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tocsin.fakes.discord.DiscordRoom;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.paging.FakeProvider;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Discord goes in the middle of an incident, which is worked by mail, SMS and web meanwhile. */
class DiscordIsAwayTest {
  private static final String PUBLIC = "https://tocsin.night.test";
  private static final String GO_ON = "Discord is not reachable; go on at " + PUBLIC + "/ack/";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private RunningTocsin tocsin;
  private final DiscordTalk talk = new DiscordTalk(() -> tocsin);
  private final FakeDiscord discord = talk.discord();
  private final FakeProvider telephone = new FakeProvider();
  private final GreenMail mails =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    List.of("ada", "linus", "dennis", "margaret").forEach(discord::person);
    telephone.answers(201, "{\"sid\":\"SM1\",\"status\":\"queued\"}");
    mails.start();
    tocsin =
        RunningTocsin.configured("discord-away.yaml", folder)
            .practising()
            .with(discord)
            .with(Map.of("TWILIO_ACCOUNT_SID", "AC1", "TWILIO_AUTH_TOKEN", "token"))
            .with(Map.of("TWILIO_API_URL", telephone.address().toString()))
            .with(Map.of("TWILIO_PHONE_NUMBER", "+15550199", "TOCSIN_PUBLIC_URL", PUBLIC))
            .withMail(mails.getSmtp().getPort())
            .start();
    discord.line().isUp();
  }

  @AfterEach
  void stop() {
    try (discord;
        telephone) {
      tocsin.close();
      mails.stop();
    }
  }

  @Test
  void the_next_are_reached_at_once_and_the_room_hears_of_it_later() throws Exception {
    talk.seat("ada", "incidents").types("/incident open The shop is down sev:1");
    DiscordRoom room = discord.room("inc-1");
    talk.seat("linus", room.name()).expect("Linus, you are paged");

    goesAway();
    talk.fastForward(Duration.ofMinutes(5).plusSeconds(1));
    await("a text message").atMost(PATIENCE).until(() -> !telephone.asked().isEmpty());
    assertThat(telephone.last().form().get("Body")).contains(GO_ON);
    assertThat(mailTo("margaret@night.test").getSubject()).contains("The shop is down");

    assertThat(reply("ack 1")).contains("You have INC-1");
    comesBack();
    talk.fastForward(Duration.ofSeconds(31));
    talk.seat("linus", room.name()).expect("Dennis is on it");
  }

  private MimeMessage mailTo(String address) {
    await("a mail to " + address)
        .atMost(PATIENCE)
        .until(() -> mails.getReceivedMessagesForDomain(address).length > 0);
    return mails.getReceivedMessagesForDomain(address)[0];
  }

  private void goesAway() {
    discord.line().dropsEveryone(true);
    discord.line().restGoes();
    discord.line().breaks();
    await("its absence").atMost(PATIENCE).until(() -> chat().equals("DOWN"));
  }

  private void comesBack() {
    discord.line().restComesBack();
    discord.line().dropsEveryone(false);
    await("its return").atMost(PATIENCE).until(() -> chat().equals("UP"));
  }

  private String chat() {
    return tocsin.health("chat").path("status").asString();
  }

  private String reply(String words) {
    return new TwilioTalk(tocsin.address(), PUBLIC, "token")
        .tells("/twilio/sms", Map.of("MessageSid", "SM9", "From", "+15550104", "Body", words))
        .body();
  }
}
