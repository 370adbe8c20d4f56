package dev.tocsin.web;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.FrontDesk;
import dev.tocsin.chat.Invocation;
import dev.tocsin.chat.Reply;
import dev.tocsin.desk.Repeats;
import dev.tocsin.oncall.Nearest;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Reading;
import dev.tocsin.oncall.Roster;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Has the commands of the chat carried out for those who have signed in on the web. */
final class Commanding {
  private final ChatEvents chat;
  private final Supplier<Roster> roster;
  private final Repeats repeats;

  Commanding(ChatEvents chat, Supplier<Roster> roster, Repeats repeats) {
    this.chat = chat;
    this.roster = roster;
    this.repeats = repeats;
  }

  /**
   * @param request the same for the same words, however often they are sent
   * @param by the person's key, or empty for someone whom the configuration does not name
   */
  record Order(String request, String by, String words) {}

  Reading<Reply> give(Order order) {
    return user(order.by()).map(user -> chat.command(invocation(order, user)));
  }

  /**
   * Whether a program may use this key: not for what was done with it long ago. Without a database
   * the command itself says so.
   */
  boolean isKeyGood(Order order) {
    ChatUser user = new ChatUser(ChatUser.WEB, order.by(), "");
    String request = FrontDesk.knownAs(user, request(order));
    try {
      return repeats.mayCome(request) && repeats.mayCome(ChatUser.WEB + "/" + request);
    } catch (RuntimeException _) {
      return true;
    }
  }

  Collection<Person> people() {
    return roster.get().staff().people().values();
  }

  private Reading<ChatUser> user(String key) {
    if (key.isEmpty()) {
      return new Reading.Clear<>(new ChatUser(ChatUser.WEB, "", "Someone signed in"));
    }
    Map<String, Person> people = roster.get().staff().people();
    Person person = people.get(key);
    return person == null
        ? new Reading.Unclear<>("unknown person '" + key + "'" + Nearest.hint(key, people.keySet()))
        : new Reading.Clear<>(new ChatUser(ChatUser.WEB, key, person.name()));
  }

  /** Other words are another command, though they come from the same page. */
  private static String request(Order order) {
    byte[] words = order.words().strip().getBytes(StandardCharsets.UTF_8);
    return order.request() + "/" + UUID.nameUUIDFromBytes(words);
  }

  private static Invocation invocation(Order order, ChatUser user) {
    return new Invocation(request(order), user, null, order.words(), Map.of(), null);
  }
}
