package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.CommandCatalog;
import dev.tocsin.chat.CommandSpec;
import dev.tocsin.chat.CommandSpec.Visibility;
import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.slack.Person;
import dev.tocsin.fakes.slack.Seat;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole catalog, typed in Slack in one incident's life: what the asker sees, and the room. */
class EveryCommandInSlackTest {
  /** The command, what is typed, what the asker is told, and what the room sees, if anything. */
  private static final String IN_THE_ROOM =
      """
      status | status | INC-1 · Mail is late |
      status | status to:identified | identified | identified
      severity | severity 1 all of it | SEV1 | all of it
      rename | rename Mail is very late | very late | Mail is very late
      lead | lead | Ada L. | the lead
      role | role comms @linus | comms | comms
      handoff | handoff @grace | Grace H. | handed the lead over to Grace H.
      page | page @ada your turn | paged Ada L. | your turn
      ack | ack | acknowledged | Ada L. is on it
      escalate | escalate it is worse | it is worse | woke the founders
      note | note The queue is full | The queue is full | The queue is full
      downtime | downtime from:-20m to:-5m | downtime | recorded a downtime
      update | update We are on it | We are on it | 30 seconds
      temp add | temp add Checks are off | Checks are off | Checks are off
      temp list | temp list | Temporary measures of INC-1 |
      temp reverted | temp reverted T1 | T1 | reverted temporary measure T1
      action add | action add Watch the queue owner:@ada | Watch the queue | Watch the queue
      action list | action list | Action items of INC-1 |
      action done | action done A1 | A1 | A1
      timeline show | timeline show | Timeline of INC-1 |
      timeline correct | timeline correct #3 It was so | #3 | corrected #3
      timeline hide | timeline hide #4 | #4 | #4
      timeline redact | timeline redact #5 | #5 | #5
      runbook show | runbook show something-else | There is no runbook |
      runbook step | runbook step 1 | runbook |
      list | list | Incidents |
      help | help ack | /incident ack |
      now | oncall now | engineering |
      simulate | oncall simulate sev:1 | If nobody answers |
      test | oncall test | channels |
      drill | oncall drill | Testing |
      cover | oncall cover @grace from:+1h to:+2h | shift |
      swap | oncall swap @grace | shift |
      calendar | oncall calendar | alendar |
      resolve | resolve It was the queue. | resolved | It was the queue.
      postmortem draft | postmortem draft | Draft of the postmortem |
      postmortem answer | postmortem answer yes about:#2 | confirmed what #2 names | as the cause
      postmortem review | postmortem review | gave draft | to others to review
      postmortem waive | postmortem waive Nobody noticed | Nobody noticed | Nobody noticed
      reopen | reopen It is back | It is back | It is back
      resolve | resolve It was the queue again. | resolved | queue again
      postmortem publish | postmortem publish | postmortem | postmortem
      """;

  @TempDir private Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private Person ada;
  private Served tocsin;

  @BeforeEach
  void start() {
    slack.faults().withoutRateLimits();
    List.of("linus", "grace").forEach(slack::person);
    ada = slack.person("ada");
    tocsin = Served.bySocket(slack, folder);
  }

  @AfterEach
  void stop() {
    tocsin.close();
    slack.close();
  }

  private record Row(String name, String typed, String told, String seen) {
    static Row of(String line) {
      var cells = line.split("\\|", -1);
      return new Row(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip());
    }

    String words() {
      return typed.startsWith("oncall") ? "/" + typed : "/incident " + typed;
    }
  }

  @Test
  void each_command_is_answered_and_seen_by_whom_the_catalog_says() {
    var seat = open("Mail is late", "inc-1");
    var rows = IN_THE_ROOM.lines().map(Row::of).toList();
    assertThat(rows.stream().map(row -> trouble(row, seat)).filter(it -> !it.isEmpty())).isEmpty();
    assertThat(rows.stream().map(Row::name).distinct())
        .containsAll(namesBut("open", "close", "cancel", "merge"));
  }

  @Test
  void what_ends_an_incident_is_the_last_thing_that_its_room_sees() {
    open("Disk is full", "inc-1").types("/incident cancel It was a test").expectAnswer("cancelled");
    slack.room("inc-1").expectMessage("It was a test").expectArchived();
    open("Mail is late", "inc-2");
    open("Mail is slow", "inc-3").types("/incident merge INC-2").expectAnswer("INC-2");
    slack.room("inc-3").expectMessage("INC-2").expectArchived();
    var seat = ada.in(slack.room("inc-2"));
    seat.types("/incident severity 4").expectAnswer("SEV4");
    seat.types("/incident lead").expectAnswer("Ada");
    seat.types("/incident resolve It was the queue.").expectAnswer("resolved");
    seat.types("/incident close").expectAnswer("closed");
    slack.room("inc-2").expectMessage("closed").expectArchived();
  }

  private String trouble(Row row, Seat seat) {
    try {
      tryOut(row, seat);
      return "";
    } catch (AssertionError e) {
      var said = seat.answers();
      return row.typed() + ": " + said.getLast() + e.getMessage().lines().findFirst();
    }
  }

  private void tryOut(Row row, Seat seat) {
    var before = showing(row.told());
    seat.types(row.words()).expectAnswer(row.told());
    if (row.seen().isEmpty()) {
      assertThat(showing(row.told())).as(row.typed()).isEqualTo(before);
    } else {
      slack.room("inc-1").expectMessage(row.seen());
      assertThat(spec(row.name()).visibility()).as(row.typed()).isEqualTo(Visibility.ROOM);
    }
  }

  private long showing(String words) {
    return slack.room("inc-1").texts().stream().filter(one -> one.contains(words)).count();
  }

  private Seat open(String title, String room) {
    ada.in(slack.room("incidents")).types("/incident open " + title).expectAnswer(title);
    return ada.in(slack.room(room).expectPins(1));
  }

  private static List<String> namesBut(String... others) {
    return catalog().keySet().stream().filter(name -> !List.of(others).contains(name)).toList();
  }

  private static CommandSpec spec(String name) {
    return catalog().get(name);
  }

  private static Map<String, CommandSpec> catalog() {
    return new CommandCatalog()
        .commands().stream().collect(Collectors.toMap(CommandSpec::name, Function.identity()));
  }
}
