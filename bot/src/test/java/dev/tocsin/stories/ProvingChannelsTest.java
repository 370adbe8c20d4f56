package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.Surroundings;
import dev.tocsin.TocsinApplication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Whether people can be reached is found out before the night when it matters. */
class ProvingChannelsTest {
  @TempDir Path folder;
  private ConfigurableApplicationContext tocsin;
  private PracticeTalk practice;

  @BeforeEach
  void start() {
    var environment = Map.of("TOCSIN_DATA", folder.toString());
    tocsin = TocsinApplication.start(new Surroundings(environment), Map.of("server.port", 0));
    int port = tocsin.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    practice = new PracticeTalk(port);
  }

  @AfterEach
  void stop() {
    tocsin.close();
  }

  @Test
  void someone_tests_their_own_channels_and_is_told_what_came_of_it() {
    PracticeTalk.Seat linus = practice.seat("linus", "general");
    linus.types("/oncall test").expect("Testing 5 channels of yours");
    linus.expect("Your test: every channel works");
    assertThat(practice.pages()).contains("linus push", "linus sms", "linus voice", "linus email");
    assertThat(practice.pages()).noneMatch(page -> page.startsWith("dennis"));
    assertThat(practice.seat("dennis", "general").messages())
        .noneMatch(message -> message.contains("Your test"));
  }

  @Test
  void the_drill_tests_everyone_and_on_call_shows_since_when_channels_are_proven() {
    PracticeTalk.Seat grace = practice.seat("grace", "general");
    grace.types("/oncall now").expect("Grace: chat never proven");
    grace.types("/oncall drill").expect("The drill: every channel works");
    assertThat(practice.pages()).contains("dennis sms", "ada push");
    practice.fastForward(Duration.ofDays(3));
    grace.types("/oncall now").expect("sms proven 3 days ago");
  }

  @Test
  void only_admins_run_the_drill() {
    PracticeTalk.Seat dennis = practice.seat("dennis", "general");
    dennis.types("/oncall drill").expect("Only admins can run the drill for everyone.");
    assertThat(practice.pages()).isEmpty();
  }

  @Test
  void a_request_that_comes_twice_tests_once() {
    PracticeTalk.Seat linus = practice.seat("linus", "general");
    linus.gives("same", "/oncall test").gives("same", "/oncall test");
    linus.expect("Your test: every channel works");
    assertThat(practice.pages()).containsOnlyOnce("linus sms");
  }

  @Test
  void whom_tocsin_does_not_know_has_nothing_to_test() {
    practice.seat("robin", "general").types("/oncall test").expect("Tocsin doesn't know you");
  }
}
