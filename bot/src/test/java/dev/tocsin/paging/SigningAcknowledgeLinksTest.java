package dev.tocsin.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tocsin.paging.AckTokens.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningAcknowledgeLinksTest {
  private static final Instant NIGHT = Instant.parse("2026-11-21T03:12:00Z");
  private static final byte[] KEY = filled(1);

  private static byte[] filled(int value) {
    var key = new byte[32];
    Arrays.fill(key, (byte) value);
    return key;
  }

  private static AckTokens at(Instant now) {
    return new AckTokens(new Seals(KEY), InstantSource.fixed(now));
  }

  private static Reading read(String token) {
    return at(NIGHT).read(token);
  }

  @Test
  void a_token_names_the_incident_and_the_person() {
    assertThat(read(at(NIGHT).issue(42, "ada"))).isEqualTo(new Reading.Good(42, "ada"));
  }

  @Test
  void it_fits_into_a_link_whatever_the_person_is_called() {
    var token = at(NIGHT).issue(Long.MAX_VALUE, "zoë van der Berg/é 日本");
    assertThat(token).matches("[A-Za-z0-9_.-]+");
    assertThat(read(token)).isEqualTo(new Reading.Good(Long.MAX_VALUE, "zoë van der Berg/é 日本"));
  }

  @Test
  void it_lasts_for_a_week() {
    var token = at(NIGHT).issue(42, "ada");
    var week = NIGHT.plus(Duration.ofDays(7));
    assertThat(at(week.minusSeconds(1)).read(token)).isEqualTo(new Reading.Good(42, "ada"));
    assertThat(at(week).read(token)).isEqualTo(new Reading.Expired(42, "ada"));
  }

  @Test
  void no_letter_of_it_can_be_changed() {
    var token = at(NIGHT).issue(42, "ada");
    for (int i = 0; i < token.length() - 1; i++) {
      var other = token.charAt(i) == 'A' ? 'B' : 'A';
      assertThat(read(token.substring(0, i) + other + token.substring(i + 1)))
          .isEqualTo(new Reading.Forged());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "NDI", "NDIgYWRh.", ".c2ln", "a.b.c", "%00", "é.é"})
  void what_is_no_token_is_forged(String token) {
    assertThat(read(token)).isEqualTo(new Reading.Forged());
  }

  @Test
  void another_key_makes_other_tokens() {
    var other = new AckTokens(new Seals(filled(2)), InstantSource.fixed(NIGHT)).issue(42, "ada");
    assertThat(read(other)).isEqualTo(new Reading.Forged());
  }

  @Test
  void what_is_sealed_for_something_else_acknowledges_nothing() {
    var session = new Seals(KEY).of("session").seal("42 " + NIGHT.getEpochSecond() + " ada");
    assertThat(read(session)).isEqualTo(new Reading.Forged());
  }

  @Test
  void a_token_without_its_whole_signature_is_forged() {
    var token = at(NIGHT).issue(42, "ada");
    var text = token.substring(0, token.indexOf('.'));
    var oneByte = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[1]);
    assertThat(read(text + "." + oneByte)).isEqualTo(new Reading.Forged());
    assertThat(read(text)).isEqualTo(new Reading.Forged());
  }

  @Test
  void keys_are_long_and_never_the_same() {
    assertThat(Seals.newKey()).hasSize(32).isNotEqualTo(Seals.newKey());
    assertThatIllegalArgumentException().isThrownBy(() -> new Seals(new byte[16]));
  }
}
