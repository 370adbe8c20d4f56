package dev.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.cli.Lookout.Alarm;
import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Contact;
import dev.tocsin.oncall.Ladder;
import dev.tocsin.oncall.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RaisingTheAlarmTest {
  private static final Instant START = Instant.parse("2026-11-21T03:00:00Z");
  private static final Person ADA = person("ada", "+15550100", "ada-9f2");
  private static final Person GRACE = person("grace", "+15550101", null);

  private final Lookout lookout =
      new Lookout(
          List.of(ADA, GRACE),
          Set.of(Channel.PUSH, Channel.VOICE, Channel.SMS),
          Duration.ofMinutes(2));

  private static Person person(String key, String phone, String ntfy) {
    Contact contact = new Contact(Map.of("slack", "U1"), null, phone, ntfy, null);
    return new Person(key, key, ZoneId.of("UTC"), contact, Ladder.STANDARD);
  }

  private static Instant after(int minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }

  private void fallSilent() {
    lookout.answered(START);
    assertThat(lookout.silent(after(1))).isEmpty();
  }

  @Test
  void a_short_silence_is_no_alarm() {
    fallSilent();
    assertThat(lookout.answered(after(1))).isEmpty();
    assertThat(lookout.silent(after(2))).isEmpty();
  }

  @Test
  void a_server_that_never_answered_is_silent_from_the_first_look() {
    lookout.silent(START);
    assertThat(lookout.silent(after(2))).isNotEmpty();
  }

  @Test
  void each_is_told_by_their_own_ladder_as_far_as_it_is_set_up_here() {
    fallSilent();
    assertThat(lookout.silent(after(2))).containsExactly(new Alarm(0, ADA, Channel.PUSH));
    assertThat(lookout.silent(after(3)))
        .containsExactly(new Alarm(0, ADA, Channel.VOICE), new Alarm(0, GRACE, Channel.VOICE));
    assertThat(lookout.silent(after(4))).isEmpty();
    assertThat(lookout.silent(after(5)))
        .containsExactly(new Alarm(0, ADA, Channel.SMS), new Alarm(0, GRACE, Channel.SMS));
  }

  @Test
  void everyone_is_told_again_while_it_lasts() {
    fallSilent();
    lookout.silent(after(2));
    assertThat(lookout.silent(after(7))).contains(new Alarm(1, ADA, Channel.PUSH));
    assertThat(lookout.silent(after(17))).contains(new Alarm(2, ADA, Channel.PUSH));
    assertThat(lookout.silent(after(32))).contains(new Alarm(3, ADA, Channel.PUSH));
    assertThat(lookout.silent(after(91))).doesNotContain(new Alarm(4, ADA, Channel.PUSH));
    assertThat(lookout.silent(after(92))).contains(new Alarm(4, ADA, Channel.PUSH));
  }

  @Test
  void a_channel_that_fails_gives_way_to_the_next_at_once() {
    fallSilent();
    lookout.silent(after(2));
    assertThat(lookout.failed(new Alarm(0, ADA, Channel.PUSH)))
        .containsExactly(new Alarm(0, ADA, Channel.VOICE));
    assertThat(lookout.silent(after(3))).containsExactly(new Alarm(0, GRACE, Channel.VOICE));
  }

  @Test
  void those_who_were_told_hear_that_it_is_over_without_being_called() {
    fallSilent();
    lookout.silent(after(2));
    lookout.silent(after(7));
    assertThat(lookout.answered(after(8)))
        .containsExactlyInAnyOrder(
            new Alarm(0, ADA, Channel.PUSH),
            new Alarm(0, ADA, Channel.SMS),
            new Alarm(0, GRACE, Channel.SMS));
    assertThat(lookout.silentSince()).isNull();
  }

  @Test
  void the_next_silence_is_an_alarm_again() {
    fallSilent();
    lookout.silent(after(2));
    lookout.answered(after(3));
    assertThat(lookout.silent(after(4))).isEmpty();
    assertThat(lookout.silent(after(5))).containsExactly(new Alarm(0, ADA, Channel.PUSH));
  }

  @Test
  void the_silence_counts_from_the_last_answer() {
    fallSilent();
    lookout.silent(after(2));
    assertThat(lookout.silentSince()).isEqualTo(START);
  }

  @Test
  void who_has_only_other_channels_is_named() {
    Person chatter = person("linus", null, null);
    var alone = new Lookout(List.of(ADA, chatter), Set.of(Channel.PUSH), Duration.ZERO);
    assertThat(alone.unreachable()).containsExactly(chatter);
  }
}
