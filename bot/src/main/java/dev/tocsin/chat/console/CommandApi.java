package dev.tocsin.chat.console;

import dev.tocsin.chat.Suggestion;
import dev.tocsin.chat.console.Commands.Command;
import dev.tocsin.chat.console.Commands.Next;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Commands and their completion for the browser. */
@RestController
@PracticeOnly
@RequestMapping(path = "/practice/api", produces = MediaType.APPLICATION_JSON_VALUE)
final class CommandApi {
  private final Commands commands;
  private final PracticePeople people;

  CommandApi(Commands commands, PracticePeople people) {
    this.commands = commands;
    this.people = people;
  }

  record Giving(
      String as,
      String request,
      String room,
      String words,
      @Nullable Map<String, String> values,
      @Nullable String message) {}

  @PostMapping("/commands")
  Next give(@RequestBody Giving it) {
    var command =
        new Command(
            Given.word(it.request(), "request"),
            Given.word(it.room(), "room"),
            Given.text(it.words(), "words"),
            it.values() == null ? Map.of() : it.values(),
            it.message());
    var person = people.called(Given.word(it.as(), "as"));
    return commands.give(person, command);
  }

  @GetMapping("/completions")
  List<Suggestion> complete(
      @RequestParam String as, @RequestParam String room, @RequestParam String words) {
    return commands.complete(people.called(as), room, words);
  }
}
