package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.desk.Order;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.PagingCommand.Acknowledge;
import dev.tocsin.incident.PagingCommand.TakeBackAcknowledgement;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomCommand.ReportPosted;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PageFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarryingPagesTest {
  private static final String COMPANY =
      """
      company: { name: Night, timezone: UTC }
      people:
        ada: { name: Ada, email: ada@night.test, ntfy: ada, ladder: pushed }
        linus: { name: Linus, email: linus@night.test, ntfy: linus, phone: "+15550102" }
        grace: { name: Grace, email: grace@night.test, ladder: written }
      founders: [ada]
      ladders:
        pushed: [{ by: push }]
        written: [{ by: email }]
      policies:
        default: { steps: [{ page: [linus], wait: 30m }, { page: [grace], wait: 30m }] }
      """;

  @TempDir Path folder;
  private NightShift night;

  @AfterEach
  void close() {
    night.close();
  }

  private NightShift night() {
    night = new NightShift(folder, COMPANY);
    return night;
  }

  private static String fails(Page page) {
    throw PageFailure.forGood(page.person().name() + " can't be reached this way");
  }

  private static String breaks(Page page) {
    throw new IllegalStateException("nobody foresaw this");
  }

  @Test
  void each_rung_rings_in_its_time() {
    night().with("push").with("voice").with("email").opens();
    assertThat(night.rang()).containsExactly("linus push");
    night.passes(Duration.ofSeconds(61));
    assertThat(night.rang()).containsExactly("linus push", "linus voice");
    night.passes(Duration.ofMinutes(5));
    assertThat(night.rang()).containsExactly("linus push", "linus voice", "linus email");
  }

  @Test
  void what_fails_brings_the_next_rung_forward_and_it_rings_once() {
    night().with("push", CarryingPagesTest::fails).with("voice").with("email").opens();
    assertThat(night.rang()).containsExactly("linus voice");
    night.passes(Duration.ofMinutes(6));
    assertThat(night.rang()).containsExactly("linus voice", "linus email");
  }

  @Test
  void a_fault_that_nobody_foresaw_is_on_record_and_brings_the_next_rung_forward() {
    night().with("push", CarryingPagesTest::breaks).with("voice").opens();
    assertThat(night.attempts()).contains("linus push FAILED", "linus voice SENT");
  }

  @Test
  void a_provider_that_says_nothing_holds_up_no_other_and_is_still_listened_to() {
    night().silentAtFirst("push", _ -> "rang at last").with("voice").with("email").opens();
    assertThat(night.attempts())
        .containsExactly("linus push PENDING", "linus push SENT", "linus voice SENT");
    assertThat(night.timeline())
        .contains(
            "Tocsin could not page Linus by push yet: no answer from its provider for 0 s, so the"
                + " next channel is used now.");
  }

  @Test
  void a_provider_that_says_nothing_and_then_no_brings_the_next_rung_forward_once() {
    night().silentAtFirst("push", CarryingPagesTest::fails).with("voice").with("email").opens();
    assertThat(night.attempts())
        .containsExactly("linus push PENDING", "linus push FAILED", "linus voice SENT");
    night.passes(Duration.ofMinutes(2));
    assertThat(night.rang()).containsExactly("linus voice");
  }

  @Test
  void of_a_silence_that_keeps_nobody_waiting_nothing_is_said() {
    night().with("push").with("voice").opens();
    Ring first = Ring.of("3/push/linus", night.desk().history(1));
    assertThat(first.isWaitedFor()).isTrue();
    assertThat(first.by("email").isWaitedFor()).isFalse();
    assertThat(first.by("chat").isWaitedFor()).isFalse();
  }

  @Test
  void of_a_silence_after_another_channel_was_used_or_nobody_is_to_ring_nothing_is_said() {
    night().silentAtFirst("push", _ -> "rang at last").with("voice").opens();
    List<Recorded> history = night.desk().history(1);
    Ring first = Ring.of("3/push/linus", history);
    Incident incident = night.desk().incident(1);
    assertThat(first.holdsUp(incident, history.subList(0, 3))).isTrue();
    assertThat(first.holdsUp(incident, history)).isFalse();
    night.gives("linus", new Acknowledge("button", true));
    assertThat(first.holdsUp(night.desk().incident(1), history.subList(0, 3))).isFalse();
  }

  @Test
  void a_direct_message_is_an_answer_before_the_room_hears_of_it() {
    List<Page> pages = new ArrayList<>();
    night().with("push", page -> pages.add(page) + "").opens();
    Page page = pages.getFirst();
    assertThat(PagePost.isSaidAlone(page, night.desk().history(1))).isFalse();
    var said = new ReportPosted(PagePost.alone(page), "slack", "D1", "m1");
    night.desk().handle(new Order("said", 1, Actor.TOCSIN, said));
    assertThat(PagePost.isSaidAlone(page, night.desk().history(1))).isTrue();
  }

  @Test
  void a_ladder_goes_on_when_somebody_escalates() {
    night().with("push").with("voice").with("email").opens();
    night.escalates("robin");
    assertThat(night.rang()).containsExactly("linus push", "grace email");
    night.passes(Duration.ofSeconds(61));
    assertThat(night.rang()).containsExactly("linus push", "grace email", "linus voice");
  }

  @Test
  void an_acknowledgement_ends_every_ladder() {
    night().with("push").with("voice").opens();
    night.gives("linus", new Acknowledge("button", true));
    night.passes(Duration.ofMinutes(2));
    assertThat(night.rang()).containsExactly("linus push");
  }

  @Test
  void taken_back_it_wakes_anew_and_the_old_ladder_stays_ended() {
    night().with("push").with("voice").opens();
    night.gives("linus", new Acknowledge("button", true));
    night.gives("linus", new TakeBackAcknowledgement());
    night.passes(Duration.ofMinutes(2));
    assertThat(night.rang()).containsExactly("linus push", "linus push", "linus voice");
  }

  @Test
  void where_two_must_acknowledge_the_other_ones_ladder_goes_on() {
    night =
        new NightShift(
            folder, COMPANY.replace("page: [linus], wait", "page: [linus, grace], acks: 2, wait"));
    night.with("push").with("voice").with("email").opens();
    night.gives("grace", new Acknowledge("button", true));
    night.passes(Duration.ofMinutes(2));
    assertThat(night.rang()).containsExactly("linus push", "grace email", "linus voice");
    night.gives("linus", new Acknowledge("button", true));
    night.passes(Duration.ofMinutes(20));
    assertThat(night.rang()).hasSize(3);
  }

  @Test
  void where_two_must_acknowledge_the_next_step_passes_over_the_one_who_has() {
    night =
        new NightShift(
            folder, COMPANY.replace("page: [linus], wait", "page: [linus, grace], acks: 2, wait"));
    night.with("push").with("email").opens();
    night.gives("grace", new Acknowledge("button", true));
    night.passes(Duration.ofMinutes(31));
    assertThat(night.timeline())
        .contains(
            "Tocsin woke the founders, Ada: Grace has acknowledged already; step 2 reaches nobody:"
                + " skipped.");
  }

  @Test
  void who_is_on_channels_that_are_not_set_up_is_reached_by_those_that_are() {
    night().with("email").opens();
    night.passes(Duration.ofMinutes(61));
    assertThat(night.attempts()).contains("ada push UNREACHABLE", "ada email SENT");
    assertThat(night.rang()).contains("ada email");
  }

  @Test
  void a_detour_that_fails_does_not_close_the_others() {
    night =
        new NightShift(folder, COMPANY.replace("ntfy: ada,", "ntfy: ada, phone: \"+15550100\","));
    night.with("sms", CarryingPagesTest::fails).with("email").opens();
    night.passes(Duration.ofMinutes(61));
    assertThat(night.attempts()).contains("ada sms FAILED", "ada email SENT");
  }

  @Test
  void a_detour_that_fails_for_good_does_not_have_another_given_up() {
    List<String> asked = new ArrayList<>();
    night =
        new NightShift(folder, COMPANY.replace("ntfy: ada,", "ntfy: ada, phone: \"+15550100\","));
    night.with("sms", CarryingPagesTest::fails).with("email", page -> busyOnce(page, asked));
    night.opens();
    night.passes(Duration.ofMinutes(62));
    assertThat(night.attempts()).contains("ada sms FAILED", "ada email FAILED", "ada email SENT");
    assertThat(asked).hasSize(2);
  }

  @Test
  void who_says_when_to_come_back_is_asked_no_sooner_though_another_is_too_early() {
    List<String> asked = new ArrayList<>();
    night =
        new NightShift(folder, COMPANY.replace("ntfy: ada,", "ntfy: ada, phone: \"+15550100\","));
    night.with("sms", CarryingPagesTest::isEarly).with("email", page -> busyOnce(page, asked));
    night.opens();
    night.passes(Duration.ofMinutes(60).plusSeconds(8));
    assertThat(asked).hasSize(1);
  }

  private static String isEarly(Page page) {
    throw PageFailure.tooEarly("nothing is ready", Duration.ofMillis(200));
  }

  /** Has Ada come back after a while. */
  private static String busyOnce(Page page, List<String> asked) {
    if (page.person().key().equals("ada")) {
      asked.add(page.key());
      if (asked.size() == 1) {
        throw PageFailure.forNow("too many at once", Duration.ofSeconds(30));
      }
    }
    return "rang";
  }

  /** Linus, whose mail has its own time, is not kept waiting. */
  private String afterTheirMail(Page page) {
    if (page.person().key().equals("ada")) {
      await("a mail meanwhile").until(() -> night.rang().contains("ada email"));
    }
    return "rang";
  }

  @Test
  void a_detour_on_which_nothing_is_heard_does_not_keep_the_others_waiting() {
    night =
        new NightShift(folder, COMPANY.replace("ntfy: ada,", "ntfy: ada, phone: \"+15550100\","));
    night.with("sms", this::afterTheirMail).with("email").opens();
    night.passes(Duration.ofMinutes(61));
    assertThat(night.attempts()).contains("ada sms SENT", "ada email SENT");
  }
}
