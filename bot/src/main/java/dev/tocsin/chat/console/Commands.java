package dev.tocsin.chat.console;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.Form;
import dev.tocsin.chat.Invocation;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.Reply;
import dev.tocsin.chat.Suggestion;
import dev.tocsin.chat.console.PracticePeople.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Commands typed, pressed, picked from a menu or filled in, and where their answers show. */
final class Commands {
  private static final int LONGEST = 20_000;

  private final ConsolePlatform platform;
  private final ChatEvents events;
  private final Courier courier;

  Commands(ConsolePlatform platform, ChatEvents events, Courier courier) {
    this.platform = platform;
    this.events = events;
    this.courier = courier;
  }

  /** What a person asks for, and on which message when it was picked from one's menu. */
  record Command(
      String request,
      String room,
      String words,
      Map<String, String> values,
      @Nullable String message) {}

  /** Gives the command; a form to fill in comes back, any other answer shows to the asker alone. */
  Optional<Form> give(Person person, Command command) {
    check(person, command);
    courier.deliver();
    return switch (events.command(invocation(person, command))) {
      case Reply.Asked(var form) -> Optional.of(form);
      case Reply.Shown shown -> {
        show(person, command, shown);
        yield Optional.empty();
      }
    };
  }

  List<Suggestion> complete(Person person, String room, String words) {
    var soFar = new Command("completion", room, words, Map.of(), null);
    check(person, soFar);
    return events.complete(invocation(person, soFar));
  }

  private void check(Person person, Command command) {
    if (command.words().length() > LONGEST) {
      throw Refused.wrong("A command holds %,d characters at most.".formatted(LONGEST));
    }
    platform
        .chat()
        .read(
            state -> {
              var message = command.message();
              if (message != null) {
                Access.reactable(state, person, message);
              }
              return Access.readable(state, person, command.room());
            });
  }

  private void show(Person person, Command command, Reply.Shown shown) {
    var asked = new Entry.Asked(person.id(), command.words());
    var post = new Post("reply/" + person.id() + "/" + command.request(), shown.card());
    platform.answer(command.room(), post, asked);
  }

  private static Invocation invocation(Person person, Command command) {
    return new Invocation(
        command.request(),
        person.user(),
        command.room(),
        command.words(),
        command.values(),
        command.message());
  }
}
