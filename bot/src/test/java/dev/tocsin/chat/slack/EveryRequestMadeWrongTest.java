package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Form;
import dev.tocsin.chat.Known;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.Reply;
import dev.tocsin.chat.RoomRequest;
import dev.tocsin.fakes.slack.Call;
import dev.tocsin.fakes.slack.Person;
import dev.tocsin.fakes.slack.Seat;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever Tocsin asks of Slack: made wrong in one place, it does not get through. */
class EveryRequestMadeWrongTest {
  private static final Card CARD =
      new Card("Down", "Down", List.of(new Card.Text("Checkout is down")), List.of(button()));
  private static final Post POST = new Post("INC-7/card", CARD);
  private static final ChatUser ADA = new ChatUser("slack", "U01ADA", "ada");
  private static final Form FORM =
      new Form(
          "Hands over the lead.",
          "/incident handoff INC-1",
          "Handoff",
          List.of(
              new Form.Field("who", "to whom", Form.Kind.LINE, false, "", List.of()),
              new Form.Field("why", "why", Form.Kind.PARAGRAPH, false, "", List.of())));

  private final Wired wired =
      new Wired(Map.of("engineering", "oncall-eng"), Set.of("ada@acme.test"));
  private Person linus;

  @BeforeEach
  void comeIn() {
    wired.slack.faults().withoutRateLimits();
    // Who comes before the list of people was read is in it, and is never asked for by id.
    expectCall("users.list");
    wired.slack.userGroup("oncall-eng");
    wired.slack.person("ada");
    linus = wired.slack.person("linus");
  }

  @AfterEach
  void stop() {
    wired.close();
  }

  @Test
  void no_request_that_is_wrong_in_one_place_gets_through() throws IOException {
    worksInARoom();
    worksInAThread();
    takesCommands();
    findsWhatItMissed();
    var calls = wired.slack.calls();
    assertThat(calls)
        .extracting(Call::method)
        .containsAll(CalledMethods.all())
        .contains("apps.connections.open");
    assertThat(wired.slack.mutationsLetPass(calls)).isEmpty();
  }

  private void worksInARoom() {
    var platform = wired.platform();
    var request = new RoomRequest("INC-7", "inc-7-mail", "Mail is late", false);
    var room = platform.openRoom(request).id();
    platform.archive(room);
    platform.openRoom(request);
    wired.slack.room(room).removesTocsin();
    platform.openRoom(request);
    platform.invite(room, List.of(ADA));
    var message = platform.post(room, POST);
    platform.edit(room, message, CARD);
    platform.pin(room, message);
    platform.mark(room, message, true);
    platform.mark(room, message, false);
    platform.sayAlone(ADA, POST);
    platform.follow("engineering", List.of(ADA));
  }

  private void worksInAThread() {
    var platform = wired.platform();
    wired.incidents = wired.slack.room("incidents").id();
    var request = new RoomRequest("INC-8", "inc-8-disk", "Disk is full", false);
    platform.post(platform.incidentsRoom(), new Post(request.post("announcement"), CARD));
    wired.slack.faults().failNext("conversations.create", "restricted_action");
    var thread = platform.openRoom(request);
    platform.post(thread.id(), POST);
  }

  private void takesCommands() {
    wired.tocsin.answers =
        asked -> asked.values().isEmpty() ? new Reply.Asked(FORM) : new Reply.Shown(CARD);
    Seat seat = linus.in(wired.slack.room("incidents"));
    seat.mentions("handoff");
    seat.expectAnswer("still to be filled in");
    linus.uses("open-incident").expectView("Handoff").submit();
    linus.expectView("Tocsin").click("Take the lead");
    linus.expectView("Handoff");
    linus.opensHome().expectHome("Home");
  }

  private void findsWhatItMissed() {
    Seat seat = linus.in(wired.slack.room("inc-7"));
    wired.tocsin.known = List.of(new Known(wired.slack.room("inc-7").id(), Map.of()));
    wired.slack.fastForward(Duration.ofMinutes(61));
    wired.slack.faults().holdEvents();
    seat.says("Nobody hears me").replies("I do");
    wired.slack.faults().forgetEvents().dropSockets();
    wired.slack.expectConnections(1);
    wired.tocsin.expect("said I do");
    expectCall("users.lookupByEmail");
  }

  private void expectCall(String method) {
    wired.slack.eventually(
        "a call of " + method,
        () -> wired.slack.calls().stream().anyMatch(it -> it.method().equals(method)),
        wired.slack::calls);
  }

  private static Card.Button button() {
    return new Card.Button("Take the lead", "/incident lead INC-1", Card.Style.PRIMARY);
  }
}
