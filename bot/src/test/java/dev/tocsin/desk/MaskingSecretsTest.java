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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DB_PASSWORD=correcthorse                      | DB_PASSWORD=[masked]
          POSTGRES_PASSWORD: correcthorse               | POSTGRES_PASSWORD: [masked]
          export AWS_SECRET_ACCESS_KEY=wJalr/XUtn+FEMI  | export AWS_SECRET_ACCESS_KEY=[masked]
          client_secret=a8b7c6d5                        | client_secret=[masked]
          "clientSecret": "two words 12"                | "clientSecret": "[masked]"
          STRIPE_API_KEY=abcdefgh                       | STRIPE_API_KEY=[masked]
          GITHUB_TOKEN=abcdefgh                         | GITHUB_TOKEN=[masked]
          https://shop.test/in?token=abc123             | https://shop.test/in?token=[masked]
          X-Api-Key: 7f3a99e2 was sent                  | X-Api-Key: [masked] was sent
          the password: hunter22 still works            | the password: [masked] still works
          PASSWORD = Correct-Horse7 # of the old one    | PASSWORD = [masked] # of the old one
          login --password hunter22                     | login --password [masked]
          redis://:hunter2@cache.internal/0             | redis://:[masked]@cache.internal/0
          amqp://app:pa/ss?word@queue                   | amqp://app:[masked]@queue
          SMTP_PASS=hunter22xx                          | SMTP_PASS=[masked]
          MAIL_PASS=hunter22xx                          | MAIL_PASS=[masked]
          REDIS_PASS=correcthorse                       | REDIS_PASS=[masked]
          DB_PASS=correcthorse                          | DB_PASS=[masked]
          db-pass: correcthorse                         | db-pass: [masked]
          {\\"password\\":\\"hunter22\\"}                  | {\\"password\\":\\"[masked]\\"}
          "{\\"api_token\\": \\"correcthorse\\"}"           | "{\\"api_token\\": \\"[masked]\\"}"
          {\\\\\\"secret\\\\\\":\\\\\\"hunter22\\\\\\"}        | {\\\\\\"secret\\\\\\":\\\\\\"[masked]\\\\\\"}
          {"password":"hunter\\"22\\"xx"}               | {"password":"[masked]"}
          DB_PASSWORD_SHOP: hunter22xx                  | DB_PASSWORD_SHOP: [masked]
          secret_access_key: wJalr/XUtn+FEMI            | secret_access_key: [masked]
          oauth_token_secret: a8b7c6d5                  | oauth_token_secret: [masked]
          password_shop: hunter22xx                     | password_shop: [masked]
          password_prod: correcthorse                   | password_prod: [masked]
          Authorization: Basic YWRhOmh1bnRlcjI=         | Authorization: Basic [masked]
          """)
  void a_secret_is_known_by_its_name_wherever_it_is_pasted_from(String said, String kept) {
    assertThat(SecretMask.mask(said)).isEqualTo(new SecretMask.Masked(kept, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the password: swordfish works                 | the password: [masked] works
          the new password: swordfish please use it     | the new password: [masked] please use it
          db password: correcthorse on prod             | db password: [masked] on prod
          the passphrase = swordfish for now            | the passphrase = [masked] for now
          """)
  void a_password_is_masked_in_a_sentence_though_it_is_a_word(String said, String kept) {
    assertThat(SecretMask.mask(said)).isEqualTo(new SecretMask.Masked(kept, 1));
  }

  @Test
  void each_of_several_secrets_is_masked_and_none_twice() {
    String said = "A_TOKEN=abcdefgh B_TOKEN=ijklmnop\nC_SECRET='q r s t u v'";
    SecretMask.Masked masked = SecretMask.mask(said);
    assertThat(masked)
        .isEqualTo(
            new SecretMask.Masked("A_TOKEN=[masked] B_TOKEN=[masked]\nC_SECRET='[masked]'", 3));
    assertThat(SecretMask.mask(masked.text())).isEqualTo(new SecretMask.Masked(masked.text(), 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk-ant-" + "api03-AbCdEfGhIjKlMnOp",
        "sk-proj-" + "AbCdEfGhIjKlMnOp",
        "AIza" + "SyA1234567890abcdefghijklmnopqrstuv",
        "npm_" + "abcdefghijklmnopqrstuvwxyz0123",
        "whsec_" + "abcdefghijklmnop",
        "SG." + "abcdefghijklmnop.qrstuvwxyzabcdef"
      })
  void a_key_is_known_by_how_it_begins(String key) {
    assertThat(SecretMask.mask("it is " + key).text()).isEqualTo("it is [masked]");
  }

  @Test
  void the_address_of_a_webhook_is_a_secret() {
    assertThat(SecretMask.mask("https://hooks.slack.com/services/T01/B02/abcdefgh").text())
        .isEqualTo("https://hooks.slack.com/services/[masked]");
    assertThat(SecretMask.mask("https://discord.com/api/webhooks/12/abcdefghijkl").text())
        .isEqualTo("https://discord.com/api/webhooks/12/[masked]");
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
        "secret: none",
        "the token bucket is empty",
        "password reset mails fail",
        "the password: nobody remembers it",
        "token: expired",
        "the token: issued yesterday, it seems",
        "Password:\nPlease look into the vault",
        "max_tokens=100000 and tokens: 200000 a minute",
        "token_type=bearer, password_file=/run/secrets/db",
        "DB_PASSWORD=$DB_PASSWORD",
        "DB_PASSWORD=${DB_PASSWORD} TOKEN=<the token>",
        "PWD=/home/ada/shop",
        "secretary: Margaret",
        "tokenizer=whitespace",
        "--token option is gone",
        "basic infrastructure monitoring",
        "sk-learn-based-forecasting is slow",
        "https://shop.test:8443/cart?by=ada@acme.test",
        "the last password: 2026-11-02 by the log",
        "monkey: business as usual",
        "the password: nobody, it seems, remembers it",
        "password: resetting it takes a minute"
      })
  void ordinary_words_are_left_alone(String said) {
    assertThat(SecretMask.mask(said)).isEqualTo(new SecretMask.Masked(said, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token-service: degraded",
        "token-service: CrashLoopBackOff again",
        "password-service: restarting",
        "token_bucket_rps: 150000",
        "token_bucket_rps=150000",
        "tokenBucketRps: 150000",
        "checkout_token_errors_rate: 12.5%/min",
        "auth_token_latency: 1800ms p99",
        "JsonParseException: Unexpected token: START_OBJECT",
        "io.x.TokenException: SignatureMismatch",
        "InvalidTokenException: java.lang.NullPointerException",
        "deleted secret: checkout-api",
        "secret=payments/stripe not found",
        "token: 12:30:45",
        "docker://repo:v1.2.3@sha256:abc",
        "token_service: CrashLoopBackOff",
        "token_refreshed_at: 2026-11-28T12:00:00Z",
        "bypass: nothing helps"
      })
  void what_has_to_do_with_a_secret_is_no_secret(String said) {
    assertThat(SecretMask.mask(said)).isEqualTo(new SecretMask.Masked(said, 0));
  }
}
