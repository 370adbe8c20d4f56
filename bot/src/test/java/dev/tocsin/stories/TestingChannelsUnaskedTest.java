package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.paging.FakeProvider;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody has to ask: what does not reach people is found out, and said where all see it. */
class TestingChannelsUnaskedTest {
  private static final String PUBLIC = "https://tocsin.phone.test";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @TempDir Path folder;
  private final FakeProvider provider = new FakeProvider();
  private RunningTocsin tocsin;
  private PracticeTalk.Seat ada;

  @BeforeEach
  void open() {
    provider.answers(201, "{\"sid\":\"SM1\",\"status\":\"queued\"}");
    tocsin =
        RunningTocsin.configured("drill.yaml", folder)
            .with(
                Map.of(
                    "TOCSIN_PUBLIC_URL", PUBLIC,
                    "TWILIO_ACCOUNT_SID", "AC1",
                    "TWILIO_AUTH_TOKEN", "token",
                    "TWILIO_PHONE_NUMBER", "+15550199",
                    "TWILIO_API_URL", provider.address().toString()))
            .later(untilEvening())
            .start();
    ada = tocsin.practice().seat("ada", "incidents");
  }

  @AfterEach
  void close() {
    tocsin.close();
    provider.close();
  }

  /** After hours no new address is tested yet, whatever time of the day it is here. */
  private static Duration untilEvening() {
    Instant now = Instant.now();
    return Duration.between(now, after(now, DayOfWeek.TUESDAY, 20));
  }

  /** Some seconds past the hour, on Ada's clock. */
  private void goTo(DayOfWeek day, int hour) {
    Instant now = tocsin.practice().clock();
    tocsin.practice().fastForward(Duration.between(now, after(now, day, hour)));
  }

  private static Instant after(Instant now, DayOfWeek day, int hour) {
    LocalDate then = LocalDate.ofInstant(now, BERLIN).with(TemporalAdjusters.next(day));
    return then.atTime(hour, 0, 5).atZone(BERLIN).toInstant();
  }

  private FakeProvider.Asked sms() {
    await("an SMS").atMost(PATIENCE).until(() -> message().isPresent());
    return message().orElseThrow();
  }

  private Optional<FakeProvider.Asked> message() {
    return provider.asked().stream()
        .filter(asked -> asked.path().endsWith("/Messages.json"))
        .reduce((_, last) -> last);
  }

  private void receipt(FakeProvider.Asked sms, String status) {
    String callback = sms.form().get("StatusCallback");
    new TwilioTalk(tocsin.address(), PUBLIC, "token")
        .tells(
            callback.substring(PUBLIC.length()),
            Map.of("MessageSid", "SM1", "MessageStatus", status));
  }

  @Test
  void a_new_number_counts_as_proven_once_its_provider_says_that_it_was_reached() {
    goTo(DayOfWeek.WEDNESDAY, 12);
    assertThat(sms().form().get("Body")).contains("This address is new");
    ada.types("/oncall now").expect("Ada: chat proven").expect("sms never proven");
    receipt(sms(), "delivered");
    ada.types("/oncall now").expect("sms proven 0 min ago");
  }

  @Test
  void a_number_that_is_not_reached_is_told_where_all_see_it() {
    goTo(DayOfWeek.WEDNESDAY, 12);
    receipt(sms(), "undelivered");
    tocsin.practice().fastForward(Duration.ofMinutes(3));
    ada.expect("The first test of a new address: 1 of 1 channels failed")
        .expect("Twilio says: undelivered");
  }

  @Test
  void a_number_whose_provider_says_nothing_is_not_proven() {
    goTo(DayOfWeek.WEDNESDAY, 12);
    sms();
    tocsin.practice().fastForward(Duration.ofMinutes(3));
    ada.expect("sms ✗ never confirmed");
  }

  @Test
  void every_week_it_is_tested_again() {
    goTo(DayOfWeek.WEDNESDAY, 12);
    receipt(sms(), "delivered");
    goTo(DayOfWeek.TUESDAY, 10);
    await("the weekly test")
        .atMost(PATIENCE)
        .until(() -> sms().form().get("Body").contains("It is tested every week"));
  }
}
