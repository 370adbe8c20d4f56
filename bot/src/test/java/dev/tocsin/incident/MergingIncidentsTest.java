package dev.tocsin.incident;

import static dev.tocsin.incident.Scenario.given;
import static dev.tocsin.incident.Scenario.givenOpen;
import static dev.tocsin.incident.Scenario.givenResolved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.FollowUpEvent.PostmortemPromised;
import dev.tocsin.incident.FollowUpEvent.PostmortemWaived;
import dev.tocsin.incident.LifecycleCommand.Absorb;
import dev.tocsin.incident.LifecycleCommand.Close;
import dev.tocsin.incident.LifecycleCommand.MergeInto;
import dev.tocsin.incident.LifecycleEvent.Absorbed;
import dev.tocsin.incident.LifecycleEvent.MergedInto;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MergingIncidentsTest {
  private static final Instant LATER = Scenario.OPENED_AT.plusSeconds(3600);
  private static final Absorb INC_7 = new Absorb(7, "Cart is slow", false);

  @Test
  void one_goes_on_as_the_other() {
    givenOpen().when(new MergeInto(7)).then(new MergedInto(7));
    givenOpen().when(INC_7).then(new Absorbed(7, "Cart is slow"));
  }

  @Test
  void none_goes_on_as_itself() {
    givenOpen().when(new MergeInto(42)).thenRejected("into itself", "/incident merge <INC-7>");
    givenOpen().when(new Absorb(42, "Checkout", false)).thenRejected("into itself");
  }

  @Test
  void none_goes_on_as_one_that_nobody_works_on_any_more() {
    givenResolved().when(INC_7).thenRejected("INC-42 is resolved");
  }

  @Test
  void none_leaves_a_temporary_measure_behind() {
    givenOpen(Sample.MEASURE).when(new MergeInto(7)).thenRejected("T1", "temp reverted T1");
  }

  @Test
  void none_goes_on_as_one_that_has_ended() {
    givenOpen(Sample.MERGED).when(INC_7).thenRejected("goes on as INC-7");
    givenOpen(new LifecycleEvent.Cancelled("No")).when(INC_7).thenRejected("INC-42 is cancelled.");
    givenResolved(Sample.CLOSED).when(INC_7).thenRejected("INC-42 is closed.");
  }

  @Test
  void a_private_one_does_not_show_its_title_in_one_that_is_not() {
    Absorb secret = new Absorb(7, "Leaked keys", true);
    givenOpen().when(secret).thenRejected("INC-42 is not private, INC-7 is", "/incident cancel");
    given(Sample.opened(Severity.SEV1, true, false))
        .when(secret)
        .then(new Absorbed(7, "Leaked keys"));
  }

  @Test
  void what_was_promised_in_one_is_owed_by_the_other() {
    PostmortemPromised promised = new PostmortemPromised(3, LATER);
    Absorb owing = Absorb.of(givenOpen(promised).incident());
    PostmortemPromised owed = new PostmortemPromised(3, LATER, 42L);
    assertThat(owing).isEqualTo(new Absorb(42, "Checkout is down", false, owed));
    assertThat(Absorb.of(givenOpen(owed.elsewhere(9)).incident())).isEqualTo(owing);
    Absorb inc7 = new Absorb(7, "Cart is slow", false, owed);
    Absorbed absorbed = new Absorbed(7, "Cart is slow");
    givenOpen().when(inc7).then(absorbed, owed);
    givenOpen(new PostmortemPromised(1, LATER.plusSeconds(1))).when(inc7).then(absorbed, owed);
    givenOpen(new PostmortemPromised(1, LATER.minusSeconds(1))).when(inc7).then(absorbed);
    givenOpen(owed)
        .and(Sample.ADA_LEADS, new LifecycleEvent.Resolved("Over"))
        .when(new Close())
        .thenRejected("update 3 of INC-42 was heard to promise it");
  }

  @Test
  void what_is_settled_or_a_drill_leaves_no_promise_behind() {
    PostmortemPromised promised = new PostmortemPromised(3, LATER);
    PostmortemWaived waived = new PostmortemWaived("Nobody was affected");
    assertThat(Absorb.of(givenOpen(promised, waived).incident()).promised()).isNull();
    Scenario drill = given(Sample.opened(Severity.SEV1, false, true), promised);
    assertThat(Absorb.of(drill.incident()).promised()).isNull();
  }

  @Test
  void a_private_one_may_take_another_in() {
    given(Sample.opened(Severity.SEV1, true, false))
        .when(INC_7)
        .then(new Absorbed(7, "Cart is slow"));
  }
}
