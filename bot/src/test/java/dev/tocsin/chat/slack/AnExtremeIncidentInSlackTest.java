package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.slack.Person;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.FollowUpCommand.AddAction;
import dev.tocsin.incident.FollowUpCommand.AddMeasure;
import dev.tocsin.incident.FollowUpEvent.Horizon;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixty of everything, each as long as it may be, of characters that Slack has plans with. */
class AnExtremeIncidentInSlackTest {
  private static final String ODD = "<!channel> & <@U01ADA> *a* `b` ```c``` 漢🔥\u202e|";
  private static final Who ADA = new Who("ada", "Ada L.");

  @TempDir private Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private Person ada;
  private Served tocsin;

  @BeforeEach
  void start() {
    List.of("linus", "grace").forEach(slack::person);
    ada = slack.person("ada");
    tocsin = Served.bySocket(slack, folder);
    slack.faults().withoutRateLimits();
  }

  @AfterEach
  void stop() {
    tocsin.close();
    slack.close();
  }

  @Test
  void every_list_and_card_of_it_is_shown() {
    var seat = ada.in(slack.room("incidents"));
    seat.types("/incident open " + lengthy(290)).expectAnswer("INC-1");
    var room = ada.in(slack.room("inc-1").expectPins(1));
    IntStream.range(0, 60).forEach(this::add);
    room.types("/incident action list").expectAnswer("Action items of INC-1");
    room.types("/incident temp list").expectAnswer("Temporary measures of INC-1");
    room.types("/incident timeline show").expectAnswer("earlier lines");
    room.types("/incident status").expectAnswer("Temporary:");
    room.types("/incident note " + lengthy(3900)).expectAnswer("noted");
    room.types("/incident update " + lengthy(3900)).expectAnswer("update");
    ada.opensHome().expectHome("And 52 more.");
    room.types("/incident lead").expectAnswer("the lead");
    room.types("/incident resolve " + lengthy(480)).expectAnswer("resolved");
  }

  @Test
  void a_title_of_three_thousand_characters_is_refused_in_words() {
    var seat = ada.in(slack.room("incidents"));
    seat.types("/incident open " + lengthy(3000)).expectAnswer("title");
    assertThat(tocsin.bean(IncidentDesk.class).latest(5, true)).isEmpty();
  }

  private void add(int number) {
    handle("a" + number, new AddAction(lengthy(470), ADA, null, Horizon.FUTURE, 0));
    handle("t" + number, new AddMeasure(lengthy(470), null, ADA));
  }

  private void handle(String request, IncidentCommand command) {
    var by = new Actor(ADA, Standing.ADMIN);
    tocsin.bean(IncidentDesk.class).handle(new Order(request, 1, by, command));
  }

  private static String lengthy(int length) {
    return ODD.repeat(1 + length / ODD.length()).substring(0, length - 5) + "long.";
  }
}
