package dev.tocsin.chat.console;

import dev.tocsin.chat.console.PracticePeople.Person;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people say and do to messages, within what a chat lets them. */
final class Conversation {
  static final int LONGEST_MESSAGE = 8_000;
  private static final Pattern EMOJI = Pattern.compile("[^\\p{Alnum}\\s\\p{Cntrl}<>&\"']{1,12}");

  private final ConsoleChat chat;

  Conversation(ConsoleChat chat) {
    this.chat = chat;
  }

  /** Says it once for each request. */
  Message say(Person person, String request, Utterance utterance) {
    var text = checked(utterance.text());
    var key = "said/" + person.id() + "/" + request;
    chat.write(
        now -> {
          if (now.state().messageOfKey(key).isPresent()) {
            return List.of();
          }
          var room = Access.writable(now.state(), person, utterance.room());
          var thread = thread(now.state(), person, utterance);
          return List.of(
              new Entry.Posted(
                  "m" + now.next(),
                  room.id(),
                  thread,
                  person.author(),
                  text,
                  null,
                  key,
                  null,
                  null));
        });
    return chat.read(state -> state.messageOfKey(key).flatMap(state::message)).orElseThrow();
  }

  void edit(Person person, String message, String newText) {
    var text = checked(newText);
    chat.write(
        now ->
            Access.own(now.state(), person, message).text().equals(text)
                ? List.of()
                : List.of(new Entry.TextEdited(message, text)));
  }

  void delete(Person person, String message) {
    chat.write(
        now -> {
          Access.own(now.state(), person, message);
          return List.of(new Entry.Deleted(message));
        });
  }

  void react(Person person, String message, String emoji, boolean added) {
    if (!EMOJI.matcher(emoji).matches()) {
      throw Refused.wrong("A reaction is one emoji.");
    }
    chat.write(
        now ->
            Access.reactable(now.state(), person, message).has(emoji, person.id()) == added
                ? List.of()
                : List.of(new Entry.Reacted(message, person.id(), emoji, added)));
  }

  /** What someone says, and where. */
  record Utterance(String room, @Nullable String thread, String text) {}

  /** A reply to a reply belongs to the same thread. */
  private static @Nullable String thread(ChatState state, Person person, Utterance utterance) {
    if (utterance.thread() == null) {
      return null;
    }
    var parent = Access.reactable(state, person, utterance.thread());
    if (!parent.room().equals(utterance.room())) {
      throw Refused.wrong("That thread is in another room.");
    }
    return parent.thread() == null ? parent.id() : parent.thread();
  }

  private static String checked(String text) {
    var words = text.strip();
    if (words.isEmpty()) {
      throw Refused.wrong("There is nothing to say in it.");
    }
    if (words.length() > LONGEST_MESSAGE) {
      throw Refused.wrong(
          "A message holds %,d characters; this one has %,d."
              .formatted(LONGEST_MESSAGE, words.length()));
    }
    return words;
  }
}
