package dev.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingSecretsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgres://app:hunter2secret@db.internal/shop | postgres://app:[masked]@db.internal/shop
          use password=correcthorse now                 | use password=[masked] now
          "api_key": "abc123def456"                     | "api_key": "[masked]"
          Authorization: Bearer abcdefgh12345678ABCD    | Authorization: Bearer [masked]
          """)
  void a_secret_is_masked_and_what_stands_around_it_is_kept(String said, String kept) {
    assertThat(SecretMask.mask(said)).isEqualTo(new SecretMask.Masked(kept, 1));
  }

  @Test
  void keys_of_well_known_services_are_masked_whole() {
    String said = "AKIA" + "ABCDEFGHIJKLMNOP and xoxb-" + "1234567890-abc";

    assertThat(SecretMask.mask(said).text()).isEqualTo("[masked] and [masked]");
  }

  @Test
  void a_private_key_is_masked_even_when_its_end_is_missing() {
    String said = "look:\n-----BEGIN RSA PRIVATE KEY-----\nMIIEow";

    assertThat(SecretMask.mask(said).text()).isEqualTo("look:\n[masked]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the password reset page is down",
        "https://shop.test/cart?id=4",
        "token bucket at 12:30",
        "secret: none"
      })
  void ordinary_words_are_left_alone(String said) {
    assertThat(SecretMask.mask(said)).isEqualTo(new SecretMask.Masked(said, 0));
  }
}
