package dev.tocsin.runbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.runbooks.Runbook.Scope;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTheFittingRunbookTest {

  private static final Runbook CERTIFICATE =
      runbook("certificate", List.of(), List.of("certificate", "handshake failed"), List.of());
  private static final Runbook CHECKOUT =
      runbook("checkout", List.of("checkout"), List.of("cart"), List.of());
  private static final Runbook URGENT =
      runbook("urgent", List.of(), List.of("printer"), List.of(1, 2));

  @Test
  void a_keyword_in_the_title_is_enough_and_named() {
    assertThat(found(titled("Certificate of the shop is out of date"), CERTIFICATE))
        .containsExactly("certificate 10: keyword 'certificate' in the title");
  }

  @Test
  void title_messages_service_and_severity_add_up_and_are_all_named() {
    Runbook all =
        runbook("all", List.of("Checkout"), List.of("cart", "coupon", "basket"), List.of(1));
    Facts facts =
        new Facts("Cart and coupon fail", "checkout", 1, List.of("the basket", "basket again"));

    assertThat(found(facts, all))
        .containsExactly(
            "all 35: keywords 'cart' and 'coupon' in the title; keyword 'basket' in the messages;"
                + " service Checkout; severity 1");
  }

  @Test
  void the_best_comes_first_and_equals_by_name() {
    Runbook b = runbook("b", List.of(), List.of("cart"), List.of());
    Runbook a = runbook("a", List.of(), List.of("carts"), List.of());
    Facts facts = new Facts("Cart is empty", "checkout", 0, List.of());

    assertThat(found(facts, b, CHECKOUT, a))
        .containsExactly(
            "checkout 18: keyword 'cart' in the title; service checkout",
            "a 10: keyword 'carts' in the title",
            "b 10: keyword 'cart' in the title");
  }

  @Test
  void a_service_alone_is_enough() {
    assertThat(found(new Facts("It's slow", "checkout", 0, List.of()), CHECKOUT))
        .containsExactly("checkout 8: service checkout");
  }

  @Test
  void a_service_that_the_title_names_counts_while_none_is_set() {
    assertThat(found(titled("Checkout fails"), CHECKOUT))
        .containsExactly("checkout 6: service checkout named in the title");
    assertThat(found(new Facts("Checkout fails", "billing", 0, List.of()), CHECKOUT)).isEmpty();
  }

  @Test
  void one_stray_word_in_one_message_is_not_enough() {
    assertThat(found(said("my first-aid certificate is on the wall"), CERTIFICATE)).isEmpty();
  }

  @Test
  void a_word_in_two_messages_or_a_phrase_in_one_is_enough() {
    assertThat(found(said("which certificate?", "the certificates"), CERTIFICATE))
        .containsExactly("certificate 6: keyword 'certificate' in the messages");
    assertThat(found(said("the TLS handshake has failed again"), CERTIFICATE))
        .containsExactly("certificate 6: keyword 'handshake failed' in the messages");
  }

  @Test
  void words_of_a_phrase_scattered_over_messages_are_not_the_phrase() {
    assertThat(found(said("a handshake", "it failed"), CERTIFICATE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Handshake failed",
        "failing HANDSHAKES",
        "Failed: the very first TLS handshake",
        "handshake with the payments gateway fails"
      })
  void a_phrase_fits_in_any_order_with_a_few_words_between(String title) {
    assertThat(found(titled(title), CERTIFICATE))
        .containsExactly("certificate 15: keyword 'handshake failed' in the title");
  }

  @Test
  void a_phrase_whose_words_are_far_apart_does_not_fit() {
    assertThat(found(titled("handshake one two three four five failed"), CERTIFICATE)).isEmpty();
  }

  @Test
  void a_word_inside_another_is_not_that_word() {
    assertThat(found(titled("Cartography and decertificated things"), CHECKOUT, CERTIFICATE))
        .isEmpty();
  }

  @Test
  void two_forms_of_one_keyword_count_once() {
    Runbook twice = runbook("twice", List.of(), List.of("expire", "expired"), List.of());
    assertThat(found(titled("It expired"), twice))
        .containsExactly("twice 10: keyword 'expire' in the title");
  }

  @Test
  void severities_shut_out_others_but_not_the_unknown() {
    assertThat(found(new Facts("Printer", null, 3, List.of()), URGENT)).isEmpty();
    assertThat(found(new Facts("Printer", null, 2, List.of()), URGENT))
        .containsExactly("urgent 11: keyword 'printer' in the title; severity 2");
    assertThat(found(titled("Printer"), URGENT))
        .containsExactly("urgent 10: keyword 'printer' in the title");
  }

  @ParameterizedTest
  @CsvSource({
    "expire, expired", "expiry, expiring", "expiration, expires", "queue, queueing",
    "query, queries", "retry, retried", "process, processes", "stop, stopped",
    "database, DATABASES", "slow, slowly", "Postgres, postgres", "don't, dont",
    "spike, spiking", "e-mail, E-Mail", "Zertifikat, zertifikat", "5xx, 5XX"
  })
  void forms_of_a_word_meet(String one, String other) {
    assertThat(Words.stemsOf(one)).isEqualTo(Words.stemsOf(other));
  }

  @ParameterizedTest
  @CsvSource({"dns, dn", "tls, tl", "red, r", "string, strong", "status, state", "user, use"})
  void different_words_stay_different(String one, String other) {
    assertThat(Words.stemsOf(one)).isNotEqualTo(Words.stemsOf(other));
  }

  private static Stream<String> found(Facts facts, Runbook... runbooks) {
    return new Fitting(List.of(runbooks))
        .matches(facts).stream()
            .map(match -> match.runbook().name() + " " + match.score() + ": " + match.reason());
  }

  private static Facts titled(String title) {
    return new Facts(title, null, 0, List.of());
  }

  private static Facts said(String... messages) {
    return new Facts("Something", null, 0, List.of(messages));
  }

  private static Runbook runbook(
      String name, List<String> services, List<String> keywords, List<Integer> severities) {
    Scope scope = new Scope(services, keywords, severities);
    return new Runbook(name, name, null, scope, List.of(), "", List.of());
  }
}
