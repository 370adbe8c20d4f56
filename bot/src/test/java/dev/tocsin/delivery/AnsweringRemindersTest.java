package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.FollowUpCommand.AddAction;
import dev.tocsin.incident.FollowUpCommand.AddMeasure;
import dev.tocsin.incident.FollowUpCommand.FinishAction;
import dev.tocsin.incident.FollowUpCommand.RevertMeasure;
import dev.tocsin.incident.FollowUpEvent.Horizon;
import dev.tocsin.incident.LifecycleCommand.Resolve;
import dev.tocsin.incident.PeopleCommand.AssignRole;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Who;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was asked for is not asked for any more once it is done. */
class AnsweringRemindersTest {
  private static final String COMPANY =
      """
      company: { name: Night, timezone: UTC }
      people: { linus: { ntfy: linus, console: linus } }
      founders: [linus]
      """;

  private static final Who LINUS = new Who("linus", "Linus");

  @TempDir Path folder;
  private final NotedChat chat = new NotedChat(true);
  private NightShift night;

  @BeforeEach
  void begin() {
    night = new NightShift(folder, COMPANY).with("push").in(chat);
    night.opens(null, Severity.SEV4);
    night.gives("linus", new AssignRole("lead", LINUS));
    night.gives("linus", new Resolve("Renewed."));
  }

  @AfterEach
  void close() {
    night.close();
  }

  /** How many reminders have a button for this. */
  private long asking(String button) {
    return chat.shown().values().stream()
        .map(Object::toString)
        .filter(card -> card.contains("Tocsin asked for"))
        .filter(card -> card.contains(button))
        .count();
  }

  @Test
  void a_measure_that_is_reverted_is_asked_for_no_more() {
    night.gives("linus", new AddMeasure("Check is off", night.now().plusSeconds(60), LINUS));
    night.passes(Duration.ofDays(4));
    assertThat(asking("temp reverted INC-1 T1")).isPositive();
    night.gives("linus", new RevertMeasure(1));
    assertThat(asking("temp reverted INC-1 T1") + asking("snooze:measure")).isZero();
  }

  @Test
  void an_action_item_that_is_done_is_asked_for_no_more() {
    LocalDate monday = LocalDate.parse("2026-11-23");
    night.gives("linus", new AddAction("Watch it", LINUS, monday, Horizon.FUTURE, 0));
    night.gives("linus", new AddAction("Tell them", LINUS, monday, Horizon.FUTURE, 0));
    night.passes(Duration.ofDays(4));
    assertThat(asking("action done INC-1 A1"))
        .isEqualTo(asking("action done INC-1 A2"))
        .isPositive();
    night.gives("linus", new FinishAction(1));
    assertThat(asking("action done INC-1 A1")).isZero();
    assertThat(asking("snooze:action")).isEqualTo(asking("action done INC-1 A2")).isPositive();
  }
}
