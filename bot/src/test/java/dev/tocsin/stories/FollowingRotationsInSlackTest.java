package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.AppManifest.Wishes;
import dev.tocsin.chat.slack.SlackManifest;
import dev.tocsin.desk.OnCall;
import dev.tocsin.fakes.slack.Call;
import dev.tocsin.fakes.slack.FakeSlack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingRotationsInSlackTest {
  @TempDir private Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private RunningTocsin tocsin;

  @BeforeEach
  void come() {
    slack.install(new SlackManifest().written(new Wishes(null, true)));
    List.of("ada", "linus", "dennis").forEach(slack::person);
  }

  @AfterEach
  void stop() {
    try (slack) {
      tocsin.close();
    }
  }

  @Test
  void the_group_is_who_is_on_call_after_each_handoff() {
    slack.userGroup("oncall-eng");
    start();
    slack.expectUserGroup("oncall-eng", Set.of(onCall()));
    String before = onCall();
    forward(Duration.ofDays(1));
    assertThat(onCall()).isNotEqualTo(before);
    slack.expectUserGroup("oncall-eng", Set.of(onCall()));
  }

  @Test
  void whoever_covers_is_in_the_group() {
    slack.userGroup("oncall-eng");
    start();
    slack.expectUserGroup("oncall-eng", Set.of(onCall()));
    String asker = onCallIn(Duration.ofMinutes(2));
    String other = asker.equals("U01LINUS") ? "dennis" : "linus";
    var seat = slack.person(name(asker)).in(slack.room("incidents"));
    seat.types("/oncall cover @" + other + " from:+1m to:+2h").expectAnswer("asked");
    slack.person(other).in(slack.room("incidents")).expectMessage("I take it").click("I take it");
    slack.person(other).expectAnswer("the shifts are yours");
    forward(Duration.ofMinutes(5));
    slack.expectUserGroup("oncall-eng", Set.of("U01" + other.toUpperCase(Locale.ROOT)));
  }

  @Test
  void what_failed_before_a_restart_is_done_after_it() {
    slack.userGroup("oncall-eng");
    for (int i = 0; i < 3; i++) {
      slack.faults().statusNext("usergroups.list", 503);
    }
    start();
    tocsin.close();
    start();
    slack.expectUserGroup("oncall-eng", Set.of(onCall()));
  }

  @Test
  void a_group_that_is_missing_is_said_in_health_until_it_is_there() {
    start();
    expectHealth("@oncall-eng does not follow the schedule engineering: there is no such group");
    slack.userGroup("oncall-eng");
    forward(Duration.ofMinutes(61));
    slack.expectUserGroup("oncall-eng", Set.of(onCall()));
    slack.eventually("an end of it", () -> !health().contains("oncall-eng"), this::health);
  }

  @Test
  void a_missing_scope_is_said_in_health() {
    slack.userGroup("oncall-eng");
    slack.faults().revoke("usergroups:write");
    start();
    expectHealth("the app lacks the scope usergroups:write");
  }

  @Test
  void a_group_that_is_right_is_left_alone() {
    slack.userGroup("oncall-eng");
    start();
    slack.expectUserGroup("oncall-eng", Set.of(onCall()));
    forward(Duration.ofMinutes(61));
    slack.eventually("a second look", () -> count("usergroups.list") > 1, slack::calls);
    assertThat(count("usergroups.users.update")).isLessThanOrEqualTo(2);
  }

  private long count(String method) {
    return slack.calls().stream().map(Call::method).filter(method::equals).count();
  }

  private void start() {
    tocsin =
        RunningTocsin.configured("slack-rotation.yaml", folder).practising().with(slack).start();
    slack.expectConnections(1);
  }

  private void forward(Duration span) {
    slack.fastForward(span);
    tocsin.practice().fastForward(span);
  }

  private void expectHealth(String words) {
    slack.eventually(words, () -> health().contains(words), this::health);
  }

  private String health() {
    return tocsin.health("chat").toString();
  }

  private String onCall() {
    return onCallIn(Duration.ZERO);
  }

  private String onCallIn(Duration span) {
    OnCall onCall = tocsin.context().getBean(OnCall.class);
    var at = tocsin.context().getBean(InstantSource.class).instant().plus(span);
    return onCall
        .roster()
        .schedule("engineering")
        .flatMap(it -> it.with(onCall.facts().covers()).onCallAt(at))
        .map(person -> person.contact().ids().get("slack"))
        .orElseThrow();
  }

  private static String name(String id) {
    return id.substring(3).toLowerCase(Locale.ROOT);
  }
}
