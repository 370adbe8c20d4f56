package dev.tocsin.chat.console;

import dev.tocsin.chat.Card;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands.
 *
 * @param n its place in the order of all messages
 * @param onlyTo the one person who sees it
 * @param asked the command that it answers
 * @param reactions for each emoji, who reacted with it
 */
record Message(
    String id,
    long n,
    String room,
    @Nullable String thread,
    Entry.Author author,
    Instant at,
    String text,
    @Nullable Card card,
    @Nullable String onlyTo,
    Entry.@Nullable Asked asked,
    @Nullable Instant edited,
    boolean deleted,
    boolean pinned,
    Map<String, List<String>> reactions) {

  static Message of(Line line, Entry.Posted posted) {
    return new Message(
        posted.message(),
        line.n(),
        posted.room(),
        posted.thread(),
        posted.author(),
        line.at(),
        posted.text(),
        posted.card(),
        posted.onlyTo(),
        posted.asked(),
        null,
        false,
        false,
        Map.of());
  }

  boolean isSeenBy(String person) {
    return onlyTo == null || onlyTo.equals(person);
  }

  boolean has(String emoji, String person) {
    return reactions.getOrDefault(emoji, List.of()).contains(person);
  }

  Message says(String newText, Instant when) {
    return with(newText, null, when, false, reactions);
  }

  Message shows(Card newCard, Instant when) {
    return with(newCard.fallback(), newCard, when, false, reactions);
  }

  Message withdrawn() {
    return with("", null, edited, true, Map.of());
  }

  Message pin() {
    return new Message(
        id, n, room, thread, author, at, text, card, onlyTo, asked, edited, deleted, true,
        reactions);
  }

  Message react(Entry.Reacted reacted) {
    var all = new LinkedHashMap<>(reactions);
    var people = new ArrayList<>(all.getOrDefault(reacted.emoji(), List.of()));
    people.remove(reacted.person());
    if (reacted.added()) {
      people.add(reacted.person());
    }
    if (people.isEmpty()) {
      all.remove(reacted.emoji());
    } else {
      all.put(reacted.emoji(), people);
    }
    return with(text, card, edited, deleted, all);
  }

  private Message with(
      String newText,
      @Nullable Card newCard,
      @Nullable Instant when,
      boolean gone,
      Map<String, List<String>> newReactions) {
    return new Message(
        id,
        n,
        room,
        thread,
        author,
        at,
        newText,
        newCard,
        onlyTo,
        asked,
        when,
        gone,
        pinned,
        newReactions);
  }
}
