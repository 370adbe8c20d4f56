package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.Actor;
import dev.tocsin.incident.FollowUpCommand.AddAction;
import dev.tocsin.incident.FollowUpCommand.AddMeasure;
import dev.tocsin.incident.FollowUpEvent.Horizon;
import dev.tocsin.incident.LifecycleCommand.Close;
import dev.tocsin.incident.LifecycleCommand.Open;
import dev.tocsin.incident.LifecycleCommand.Resolve;
import dev.tocsin.incident.PeopleCommand.AssignRole;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.assertj.core.api.Condition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskingOwnersAfterTheEndTest {
  private static final String COMPANY =
      """
      company: { name: Night, timezone: UTC }
      people: { ada: { ntfy: ada, console: ada }, linus: { ntfy: linus, console: linus } }
      founders: [ada]
      """;

  private static final Who LINUS = new Who("linus", "Linus");

  private static final Actor ROBIN = new Actor(new Who("robin", "Robin"), Standing.RESPONDER);
  private static final Open PRIVATE =
      new Open("Fire", Severity.SEV4, null, true, false, null, "default");

  @TempDir Path folder;
  private @Nullable NightShift night;

  @AfterEach
  void close() {
    if (night != null) {
      night.close();
    }
  }

  /** The night is a Saturday's; on Tuesday the item is overdue. */
  private NightShift closedOver(@Nullable Who owner, NotedChat chat) {
    NightShift shift = new NightShift(folder, COMPANY).with("push").in(chat);
    night = shift;
    shift.opens(null, Severity.SEV4);
    shift.gives("linus", new AssignRole("lead", LINUS));
    LocalDate monday = LocalDate.parse("2026-11-23");
    shift.gives("linus", new AddAction("Watch the certificate", owner, monday, Horizon.FUTURE, 0));
    shift.gives("linus", new Resolve("Renewed."));
    shift.gives("linus", new Close());
    return shift;
  }

  @Test
  void the_owner_is_asked_alone_in_working_hours() {
    NotedChat chat = new NotedChat(true);
    NightShift shift = closedOver(LINUS, chat);
    shift.passes(Duration.ofHours(77));
    assertThat(chat.alone()).isEmpty();
    shift.passes(Duration.ofHours(2));
    assertThat(chat.alone())
        .singleElement()
        .asString()
        .startsWith("linus: ")
        .contains("INC-1: Tocsin asked for action item A1 to be done.", "Watch the certificate")
        .contains("/incident action done INC-1 A1", "/incident status INC-1 snooze:action item:1");
  }

  @Test
  void whoever_takes_no_messages_is_called_where_incidents_are_announced() {
    NotedChat chat = new NotedChat(false);
    closedOver(LINUS, chat).passes(Duration.ofDays(4));
    assertThat(chat.announced())
        .filteredOn(post -> post.contains("A1 to be done"))
        .singleElement()
        .asString()
        .startsWith("[linus]: ");
  }

  @Test
  void what_was_asked_is_known_by_its_instant_too() {
    NotedChat told = new NotedChat(true);
    closedOver(LINUS, told).passes(Duration.ofDays(4));
    assertThat(told.shown()).hasKeySatisfying(key("/owner/2026-11-24T09:00:00Z"));
  }

  @Test
  void what_everyone_is_asked_is_known_by_its_instant_too() {
    NotedChat told = new NotedChat(true);
    closedOver(null, told).passes(Duration.ofDays(4));
    assertThat(told.shown()).hasKeySatisfying(key("/owner/all/2026-11-24T09:00:00Z"));
  }

  private static Condition<String> key(String end) {
    return new Condition<>(key -> key.endsWith(end), "a key that ends with %s", end);
  }

  @Test
  void what_nobody_owns_everyone_is_asked_for() {
    NotedChat chat = new NotedChat(true);
    closedOver(null, chat).passes(Duration.ofDays(4));
    assertThat(chat.announced())
        .filteredOn(post -> post.contains("A1 to be done"))
        .singleElement()
        .asString()
        .startsWith("[]: ");
  }

  @Test
  void what_is_private_is_not_announced() {
    NotedChat chat = new NotedChat(false);
    NightShift shift = new NightShift(folder, COMPANY).with("push").in(chat);
    night = shift;
    shift.desk().open("private", ROBIN, PRIVATE);
    shift.works();
    LocalDate monday = LocalDate.parse("2026-11-23");
    shift.gives("linus", new AssignRole("lead", LINUS));
    shift.gives("linus", new AddAction("Watch it", LINUS, monday, Horizon.FUTURE, 0));
    shift.gives("linus", new Resolve("Renewed."));
    shift.gives("linus", new Close());
    shift.passes(Duration.ofDays(4));
    assertThat(chat.announced()).isEmpty();
    assertThat(shift.timeline()).anyMatch(line -> line.contains("Linus takes no messages"));
  }

  @Test
  void a_measure_that_was_asked_for_is_not_asked_for_by_night_once_the_work_is_over() {
    NotedChat chat = new NotedChat(true);
    NightShift shift = new NightShift(folder, COMPANY).with("push").in(chat);
    night = shift;
    shift.opens(null, Severity.SEV4);
    shift.gives("linus", new AssignRole("lead", LINUS));
    var soon = shift.now().plus(Duration.ofHours(1));
    shift.gives("linus", new AddMeasure("Check is off", soon, LINUS));
    shift.gives("linus", new Resolve("Renewed."));
    shift.passes(Duration.ofDays(1));
    assertThat(asked(shift)).isEqualTo(1);
    shift.passes(Duration.ofMinutes(30 * 61));
    assertThat(asked(shift)).isEqualTo(2);
  }

  private static long asked(NightShift shift) {
    return shift.timeline().stream()
        .filter(line -> line.contains("measure T1 to be undone"))
        .count();
  }
}
