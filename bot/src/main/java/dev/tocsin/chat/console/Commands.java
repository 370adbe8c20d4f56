package dev.tocsin.chat.console;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.Form;
import dev.tocsin.chat.Invocation;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.Reply;
import dev.tocsin.chat.Suggestion;
import dev.tocsin.chat.console.PracticePeople.Person;
import java.util.List;
import java.util.Map;
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

  /**
   * What the page is to do next.
   *
   * @param form to be filled in, null when the answer shows in the room
   * @param refusal what is said beside the form that was filled in, which stays open
   */
  record Next(@Nullable Form form, @Nullable Refusal refusal) {
    static final Next NOTHING = new Next(null, null);
  }

  /**
   * Why a form's values were not taken.
   *
   * @param field the key of the one to blame, empty if it is none in particular
   */
  record Refusal(String why, String field) {}

  /** Gives the command; what asks nothing more of the asker shows to them alone. */
  Next give(Person person, Command command) {
    check(person, command);
    courier.deliver();
    return switch (events.command(invocation(person, command))) {
      case Reply.Asked(var form) -> new Next(form, null);
      case Reply.Shown(var card, var wrong, _) when wrong != null && !command.values().isEmpty() ->
          new Next(null, new Refusal(card.words(), wrong));
      case Reply.Shown(var card, _, _) -> show(person, command, card);
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

  private Next show(Person person, Command command, Card card) {
    var asked = new Entry.Asked(person.id(), command.words());
    var post = new Post("reply/" + person.id() + "/" + command.request(), card);
    platform.answer(command.room(), post, asked);
    return Next.NOTHING;
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
