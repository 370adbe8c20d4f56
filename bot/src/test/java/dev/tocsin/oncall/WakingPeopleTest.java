package dev.tocsin.oncall;

import static dev.tocsin.oncall.Acme.ADA;
import static dev.tocsin.oncall.Acme.BERLIN;
import static dev.tocsin.oncall.Acme.DENNIS;
import static dev.tocsin.oncall.Acme.GHOST;
import static dev.tocsin.oncall.Acme.GRACE;
import static dev.tocsin.oncall.Acme.LINUS;
import static dev.tocsin.oncall.Acme.MARGARET;
import static dev.tocsin.oncall.Acme.at;
import static dev.tocsin.oncall.Acme.engineering;
import static dev.tocsin.oncall.Acme.policy;
import static dev.tocsin.oncall.Acme.roster;
import static dev.tocsin.oncall.Acme.situation;
import static dev.tocsin.oncall.Acme.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.oncall.Target.ByPolicy;
import dev.tocsin.oncall.Target.InRole;
import dev.tocsin.oncall.Target.OnSchedule;
import dev.tocsin.oncall.Target.OnePerson;
import dev.tocsin.oncall.Target.WholeTeam;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WakingPeopleTest {

  private static final Target ENGINEER = new OnSchedule("engineering");
  private static final Target PLATFORM = new WholeTeam("platform");
  private static final Target NOBODY = new OnSchedule("nights");

  /** On Saturday, 21 November 2026 it is Linus's week. */
  private final Situation night = situation(null, 1);

  @Test
  void the_chain_goes_through_its_steps_and_rounds_and_then_to_the_founders() {
    WhoIsWoken who = following(policy("default", 1, step(5, ENGINEER), step(10, PLATFORM)));
    assertThat(keys(who, 0)).containsExactly("linus");
    assertThat(keys(who, 1)).containsExactly("linus", "dennis");
    assertThat(keys(who, 2)).containsExactly("linus");
    assertThat(who.step(night, 2).round()).isEqualTo(2);
    assertThat(who.step(night, 3).waitFor()).isEqualTo(Duration.ofMinutes(10));
    assertThat(who.step(night, 3).founders()).isFalse();
    assertThat(who.step(night, 4).founders()).isTrue();
    assertThat(keys(who, 4)).containsExactly("ada", "grace");
  }

  @Test
  void the_founders_are_woken_together_every_five_minutes_without_end() {
    Wake millionth = following(policy("default", 0, step(5, ENGINEER))).step(night, 1_000_000);
    assertThat(millionth.founders()).isTrue();
    assertThat(millionth.round()).isEqualTo(1_000_000);
    assertThat(millionth.waitFor()).isEqualTo(Duration.ofMinutes(5));
    assertThat(millionth.woken()).extracting(Woken::person).containsExactly(ADA, GRACE);
    assertThat(millionth.woken()).extracting(Woken::why).containsOnly("founder");
  }

  @Test
  void without_any_policy_the_founders_are_first() {
    Wake first = following().step(night, 0);
    assertThat(first.founders()).isTrue();
    assertThat(first.index()).isZero();
    assertThat(first.round()).isEqualTo(1);
  }

  @Test
  void everybody_is_woken_by_the_part_of_their_ladder_that_reaches_them_and_told_why() {
    Wake wake = following(policy("default", 0, step(5, ENGINEER))).step(night, 0);
    Rung chat = new Rung(Channel.CHAT, Duration.ZERO);
    assertThat(wake.woken())
        .containsExactly(new Woken(LINUS, List.of(chat), "on call for engineering"));
  }

  @Test
  void who_is_found_twice_is_woken_once_for_both_reasons() {
    WhoIsWoken who =
        following(policy("default", 0, step(5, ENGINEER, PLATFORM, PLATFORM, person(DENNIS))));
    assertThat(who.step(night, 0).woken())
        .extracting(Woken::why)
        .containsExactly(
            "on call for engineering, in team platform", "in team platform, named directly");
  }

  @Test
  void a_step_that_reaches_nobody_is_skipped_at_once_and_said() {
    WhoIsWoken who = following(policy("default", 0, step(5, NOBODY), step(10, ENGINEER)));
    Wake wake = who.step(night, 0);
    assertThat(wake.index()).isEqualTo(1);
    assertThat(wake.woken()).extracting(Woken::person).containsExactly(LINUS);
    assertThat(wake.notices())
        .containsExactly("nobody is on call for nights", "step 1 reaches nobody: skipped");
  }

  @Test
  void whoever_has_no_channel_is_passed_over_and_said() {
    WhoIsWoken who =
        following(policy("default", 0, step(5, person(GHOST)), step(5, person(GHOST), ENGINEER)));
    Wake wake = who.step(night, 0);
    assertThat(wake.index()).isEqualTo(1);
    assertThat(wake.notices())
        .containsExactly(
            "Ghost has no channel to be reached by",
            "step 1 reaches nobody: skipped",
            "Ghost has no channel to be reached by");
  }

  @Test
  void a_policy_in_a_step_takes_the_chain_through_its_own_steps() {
    Policy outer =
        policy("default", 0, step(5, person(ADA), new ByPolicy("inner")), step(5, PLATFORM));
    Policy inner = policy("inner", 1, step(7, ENGINEER));
    WhoIsWoken who = following(outer, inner);
    assertThat(keys(who, 0)).containsExactly("ada");
    assertThat(keys(who, 1)).containsExactly("linus");
    assertThat(who.step(night, 2).round()).isEqualTo(2);
    assertThat(keys(who, 3)).containsExactly("linus", "dennis");
    assertThat(who.step(night, 4).founders()).isTrue();
  }

  @Test
  void policies_that_page_each_other_still_come_to_the_founders() {
    Policy first = policy("default", 0, step(5, new ByPolicy("second")), step(5, ENGINEER));
    Policy second = policy("second", 0, step(5, new ByPolicy("default")));
    assertThat(following(first, second).step(night, 1).founders()).isTrue();
  }

  @Test
  void a_chain_too_long_for_one_life_is_cut_short_of_the_founders() {
    Policy endless = policy("default", 100_000_000, step(5, ENGINEER));
    assertThat(following(endless).step(night, 999).founders()).isFalse();
    assertThat(following(endless).step(night, 1000).founders()).isTrue();
  }

  @Test
  void a_role_is_whoever_holds_it_in_the_incident() {
    WhoIsWoken who = following(policy("default", 0, step(5, new InRole("lead"))));
    Situation led =
        new Situation(null, 1, night.at(), new Facts(List.of(), Map.of("lead", MARGARET)));
    assertThat(who.step(led, 0).woken())
        .extracting(Woken::why)
        .containsExactly("has the role lead");
    assertThat(who.step(night, 0).notices()).contains("nobody has the role lead");
  }

  @Test
  void a_cover_agreed_on_in_chat_counts() {
    Cover cover = new Cover("engineering", GRACE, at("2026-11-21T00:00"), at("2026-11-22T00:00"));
    Situation covered = new Situation(null, 1, night.at(), new Facts(List.of(cover), Map.of()));
    WhoIsWoken who = following(policy("default", 0, step(5, ENGINEER)));
    assertThat(who.step(covered, 0).woken()).extracting(Woken::person).containsExactly(GRACE);
  }

  @Test
  void a_page_beside_the_chain_goes_to_its_target_alone() {
    WhoIsWoken who = following(policy("default", 0, step(5, NOBODY), step(5, ENGINEER)));
    assertThat(who.page(PLATFORM, night).woken())
        .extracting(Woken::person)
        .containsExactly(LINUS, DENNIS);
    assertThat(who.page(new ByPolicy("default"), night).woken())
        .extracting(Woken::person)
        .containsExactly(LINUS);
    assertThat(who.page(new WholeTeam("gone"), night).notices())
        .containsExactly("nobody is in team gone");
  }

  @Test
  void founders_who_have_it_are_left_out_and_that_is_said() {
    WhoIsWoken who = following(policy("default", 0, step(5, NOBODY)));
    Wake grace = who.step(acknowledgedBy("ada"), 1);
    assertThat(grace.woken()).extracting(Woken::person).containsExactly(GRACE);
    assertThat(grace.notices()).contains("Ada has acknowledged already");
    Party none = who.page(new ByPolicy("default"), acknowledgedBy("ada", "grace"));
    assertThat(none.woken()).isEmpty();
  }

  private static Situation acknowledgedBy(String... people) {
    Facts facts = new Facts(List.of(), Map.of(), Map.of(), Set.of(people));
    return new Situation(null, 1, Acme.at("2026-11-21T03:00"), facts);
  }

  @Test
  void a_company_without_a_reachable_founder_cannot_be_made() {
    assertThatThrownBy(() -> new Staff(Map.of(), List.of(GHOST), List.of(), Map.of()))
        .hasMessage("every page ends with the founders: one must be reachable");
  }

  @Test
  void a_founder_who_cannot_be_reached_is_said() {
    Staff staff = new Staff(Map.of(), List.of(GHOST, ADA), List.of(), Map.of());
    Wake wake = new WhoIsWoken(new Roster(BERLIN, staff, Duties.NONE)).step(night, 0);
    assertThat(wake.woken()).extracting(Woken::person).containsExactly(ADA);
    assertThat(wake.notices()).containsExactly("Ghost has no channel to be reached by");
  }

  private static Target person(Person person) {
    return new OnePerson(person);
  }

  private static WhoIsWoken following(Policy... policies) {
    return new WhoIsWoken(roster(engineering(), policies));
  }

  private List<String> keys(WhoIsWoken who, int index) {
    return who.step(night, index).woken().stream().map(woken -> woken.person().key()).toList();
  }
}
