package dev.tocsin.postmortem.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.postmortem.likeness.Profile.Part;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LookingLikeAPastIncidentTest {
  private static final List<Profile> PAST =
      List.of(
          past(1, "Card payments time out", "checkout", "the pool of connections ran empty"),
          past(2, "Search shows stale results", "search", "the indexer was stuck"),
          past(3, "Login page is slow", "auth", "a certificate had expired"),
          past(4, "Mails are late", "mail", "the queue was full"),
          past(5, "Invoices are missing", null, "a job did not run"));

  private static Profile past(long id, String title, @Nullable String service, String cause) {
    return Profile.of(id, title, new Part(service, List.of()), List.of(), List.of(cause));
  }

  private static Profile now(String title, @Nullable String service) {
    return Profile.of(99, title, new Part(service, List.of()), List.of(), List.of());
  }

  private static List<Likeness> like(String title, @Nullable String service) {
    return Likeness.of(now(title, service), PAST, 3);
  }

  @Test
  void the_same_signs_are_found_with_what_is_shared() {
    assertThat(like("Payments by card time out again", "checkout"))
        .singleElement()
        .satisfies(one -> assertThat(one.incident()).isEqualTo(1))
        .satisfies(
            one ->
                assertThat(one.why())
                    .isEqualTo("same service checkout; both say “card”, “payment”, “time”"));
  }

  @Test
  void another_service_of_the_same_component_tells_too() {
    var shop = new Part("shop", List.of("Web App", "API"));
    var till = new Part("till", List.of("API"));
    var past = Profile.of(6, "Cart loses items", shop, List.of(), List.of("a race of two writes"));
    var now = Profile.of(7, "Cart forgets items", till, List.of(), List.of());

    assertThat(Likeness.of(now, List.of(past), 3))
        .singleElement()
        .satisfies(
            one -> assertThat(one.why()).isEqualTo("same component API; both say “cart”, “item”"));
  }

  @Test
  void a_cause_that_fits_what_is_seen_is_found() {
    assertThat(like("The certificate expires", null))
        .singleElement()
        .satisfies(one -> assertThat(one.incident()).isEqualTo(3))
        .satisfies(one -> assertThat(one.why()).contains("its cause tells of"));
  }

  @Test
  void one_shared_word_or_the_service_alone_is_no_likeness() {
    assertThat(like("Search is down", "search")).isEmpty();
    assertThat(like("Refunds fail", "checkout")).isEmpty();
    assertThat(like("", null)).isEmpty();
  }

  @Test
  void an_incident_is_not_like_itself() {
    assertThat(Likeness.of(PAST.getFirst(), PAST, 3)).isEmpty();
  }

  @Test
  void ten_thousand_incidents_are_looked_through_at_once() {
    Random random = new Random(7);
    List<Profile> many = new ArrayList<>(PAST);
    for (int i = 100; i < 10_100; i++) {
      StringBuilder words = new StringBuilder();
      for (int j = 0; j < 30; j++) {
        words.append(" word").append((char) ('a' + random.nextInt(26))).append(random.nextInt(400));
      }
      many.add(past(i, "Incident" + words, "service" + i % 40, words.toString()));
    }
    long start = worked();

    List<Likeness> found = Likeness.of(now("Card payments time out", "checkout"), many, 3);

    assertThat(found).extracting(Likeness::incident).startsWith(1L);
    assertThat(worked() - start).isLessThan(5_000_000_000L);
  }

  /** What the machine does meanwhile for others does not count. */
  private static long worked() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
