package dev.tocsin.chat.console;

import dev.tocsin.chat.console.Conversation.Utterance;
import dev.tocsin.chat.console.PracticePeople.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Rooms and messages for the browser, which says with each request whom it acts as. */
@RestController
@PracticeOnly
@RequestMapping(path = "/practice/api", produces = MediaType.APPLICATION_JSON_VALUE)
final class ChatApi {
  private static final int PAGE = 200;

  private final ConsoleChat chat;
  private final Conversation conversation;
  private final PracticePeople people;
  private final Courier courier;
  private final Live live;

  ChatApi(ConsolePlatform platform, PracticePeople people, Courier courier, Live live) {
    this.chat = platform.chat();
    this.conversation = new Conversation(chat);
    this.people = people;
    this.courier = courier;
    this.live = live;
  }

  record Start(String cursor, String epoch, String me, List<Person> people, List<Place> rooms) {}

  record Page(List<Message> messages, boolean more) {}

  record Saying(String as, String request, String room, @Nullable String thread, String text) {}

  record Editing(String as, String text) {}

  record Acting(String as) {}

  record Reacting(String as, String emoji, boolean added) {}

  @GetMapping("/start")
  Start start(@RequestParam String as) {
    var person = person(as);
    return chat.read(
        state -> {
          var rooms = state.rooms().stream().filter(room -> room.isOpenTo(person.id())).toList();
          return new Start(live.cursor(), chat.epoch(), person.id(), people.all(), rooms);
        });
  }

  @GetMapping("/people")
  List<Person> people() {
    return people.all();
  }

  @GetMapping("/rooms/{room}/messages")
  Page messages(
      @PathVariable String room,
      @RequestParam String as,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    var person = person(as);
    var found =
        chat.read(
            state -> {
              Access.readable(state, person, room);
              return state.before(room, before, person.id(), PAGE + 1);
            });
    var more = found.size() > PAGE;
    return new Page(more ? found.subList(1, found.size()) : found, more);
  }

  @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(
      @RequestParam String as,
      @RequestParam(defaultValue = "") String after,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
    return live.watch(person(as).id(), last == null ? after : last);
  }

  @PostMapping("/messages")
  Message say(@RequestBody Saying it) {
    var person = person(it.as());
    var utterance =
        new Utterance(Given.word(it.room(), "room"), it.thread(), Given.text(it.text(), "text"));
    var message = conversation.say(person, Given.word(it.request(), "request"), utterance);
    courier.deliver();
    return message;
  }

  @PostMapping("/messages/{id}/edit")
  Done edit(@PathVariable String id, @RequestBody Editing it) {
    conversation.edit(person(it.as()), id, Given.text(it.text(), "text"));
    return done();
  }

  @PostMapping("/messages/{id}/delete")
  Done delete(@PathVariable String id, @RequestBody Acting it) {
    conversation.delete(person(it.as()), id);
    return done();
  }

  @PostMapping("/messages/{id}/reactions")
  Done react(@PathVariable String id, @RequestBody Reacting it) {
    conversation.react(person(it.as()), id, Given.text(it.emoji(), "emoji"), it.added());
    return done();
  }

  private Done done() {
    courier.deliver();
    return Done.DONE;
  }

  private Person person(@Nullable String as) {
    return people.called(Given.word(as, "as"));
  }
}
