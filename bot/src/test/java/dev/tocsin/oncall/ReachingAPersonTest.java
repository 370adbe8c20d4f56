package dev.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReachingAPersonTest {

  private static final Contact EVERYTHING =
      new Contact(Map.of("slack", "U1"), "a@acme.test", "+15550100", "ada", "https://acme.test/");

  @Test
  void calls_and_text_messages_are_limited_and_nothing_else() {
    assertThat(Throttle.of(Channel.VOICE)).contains(new Throttle(3, Duration.ofMinutes(15)));
    assertThat(Throttle.of(Channel.SMS)).contains(new Throttle(5, Duration.ofMinutes(15)));
    assertThat(List.of(Channel.CHAT, Channel.PUSH, Channel.EMAIL, Channel.WEBHOOK))
        .allMatch(channel -> Throttle.of(channel).isEmpty());
  }

  @Test
  void the_standard_ladder_is_chat_and_push_then_phone_then_sms_then_mail() {
    assertThat(with(EVERYTHING, Ladder.STANDARD).waysToReach())
        .containsExactly(
            rung(Channel.CHAT, 0),
            rung(Channel.PUSH, 0),
            rung(Channel.VOICE, 1),
            rung(Channel.SMS, 3),
            rung(Channel.EMAIL, 5));
  }

  @Test
  void a_rung_without_an_address_is_left_out() {
    Contact mailOnly = new Contact(Map.of(), "a@acme.test", null, null, null);
    assertThat(with(mailOnly, Ladder.STANDARD).waysToReach())
        .containsExactly(rung(Channel.EMAIL, 5));
  }

  @Test
  void a_ladder_that_misses_every_address_gives_way_to_all_channels_at_once() {
    Contact contact = new Contact(Map.of(), "a@acme.test", null, null, "https://acme.test/");
    Ladder calls = new Ladder(List.of(rung(Channel.VOICE, 1)));
    assertThat(with(contact, calls).waysToReach())
        .containsExactly(rung(Channel.EMAIL, 0), rung(Channel.WEBHOOK, 0));
  }

  @Test
  void without_any_address_a_person_is_unreachable() {
    assertThat(with(Contact.NONE, Ladder.STANDARD).isReachable()).isFalse();
    assertThat(with(EVERYTHING, Ladder.STANDARD).isReachable()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void every_channel_needs_its_address(Channel channel) {
    assertThat(EVERYTHING.reaches(channel)).isTrue();
    assertThat(Contact.NONE.reaches(channel)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void every_channel_is_read_by_its_word(Channel channel) {
    assertThat(Acme.clear(Channel.read(channel.word()))).isEqualTo(channel);
  }

  @Test
  void an_unknown_channel_is_answered_with_the_nearest() {
    assertThat(Acme.why(Channel.read("vocie")))
        .isEqualTo("unknown channel 'vocie'; did you mean voice?");
  }

  @Test
  void only_what_buzzes_a_pocket_is_like_a_phone() {
    assertThat(List.of(Channel.values()).stream().filter(Channel::isPhoneLike))
        .containsExactly(Channel.PUSH, Channel.VOICE, Channel.SMS);
  }

  @Test
  void a_person_on_a_platform_is_found_by_id_and_never_by_guess() {
    assertThat(Acme.staff().personOn("slack", "U-ada")).contains(Acme.ADA);
    assertThat(Acme.staff().personOn("discord", "U-ada")).isEmpty();
    assertThat(Acme.staff().person("ada")).contains(Acme.ADA);
    assertThat(Acme.staff().person("Ada")).isEmpty();
  }

  private static Person with(Contact contact, Ladder ladder) {
    return new Person("ada", "Ada", Acme.BERLIN, contact, ladder);
  }

  private static Rung rung(Channel channel, int minutes) {
    return new Rung(channel, Duration.ofMinutes(minutes));
  }
}
