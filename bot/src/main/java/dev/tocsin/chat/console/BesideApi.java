package dev.tocsin.chat.console;

import dev.tocsin.practice.ClockControl;
import dev.tocsin.practice.Inbox;
import dev.tocsin.practice.IncidentView;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands beside the chat: the incidents, the phones and the clock. */
@RestController
@PracticeOnly
@RequestMapping(path = "/practice/api", produces = MediaType.APPLICATION_JSON_VALUE)
final class BesideApi {
  private static final Duration FURTHEST = Duration.ofDays(7);

  private final ConsoleChat chat;
  private final PracticePeople people;
  private final IncidentView incidents;
  private final Inbox inbox;
  private final ClockControl clock;
  private final Live live;

  BesideApi(ConsolePlatform platform, PracticePeople people, Beside beside, Live live) {
    this.chat = platform.chat();
    this.people = people;
    this.incidents = beside.incidents();
    this.inbox = beside.inbox();
    this.clock = beside.clock();
    this.live = live;
    incidents.onChange(() -> live.hint("incidents"));
    inbox.onChange(() -> live.hint("phones"));
  }

  record ClockFace(Instant now, String zone) {}

  record Advancing(String advance) {}

  record Drafted(IncidentView.@Nullable DraftView draft) {}

  record Shown(IncidentView.@Nullable Panel panel) {}

  @GetMapping("/incidents")
  List<IncidentView.Brief> incidents(@RequestParam String as) {
    var person = people.called(as);
    return incidents.all().stream().filter(one -> sees(person, one.room())).toList();
  }

  @GetMapping("/rooms/{room}/incident")
  Shown incident(@PathVariable String room, @RequestParam String as) {
    var person = people.called(as);
    chat.read(state -> Access.readable(state, person, room));
    return new Shown(incidents.ofRoom(room).orElse(null));
  }

  @GetMapping("/rooms/{room}/draft")
  Drafted draft(@PathVariable String room, @RequestParam String as) {
    var person = people.called(as);
    chat.read(state -> Access.readable(state, person, room));
    return new Drafted(incidents.draftOf(room).orElse(null));
  }

  @GetMapping("/phones")
  List<Inbox.Ring> phones() {
    return inbox.rings();
  }

  @GetMapping("/clock")
  ClockFace clock() {
    return new ClockFace(clock.now(), clock.zone().getId());
  }

  @PostMapping("/clock")
  ClockFace advance(@RequestBody Advancing it) {
    clock.advance(span(Given.text(it.advance(), "advance")));
    live.hint("clock");
    return clock();
  }

  private static Duration span(String words) {
    try {
      var span = Duration.parse(words);
      if (span.isPositive() && span.compareTo(FURTHEST) <= 0) {
        return span;
      }
    } catch (DateTimeException e) {
      throw notASpan();
    }
    throw notASpan();
  }

  private static Refused notASpan() {
    return Refused.wrong("\"advance\" is a time span of up to seven days, such as PT5M.");
  }

  private boolean sees(PracticePeople.Person person, String room) {
    return chat.read(
        state -> state.room(room).filter(place -> place.isOpenTo(person.id())).isPresent());
  }
}
