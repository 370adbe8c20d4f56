package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Invocation;
import dev.tocsin.chat.Known;
import dev.tocsin.chat.Reply;
import dev.tocsin.chat.Said;
import dev.tocsin.chat.Suggestion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/** In Tocsin's place: notes what it is told, and answers as a test wishes. */
final class Listening implements ChatEvents {
  final List<Said> said = new CopyOnWriteArrayList<>();
  final List<String> heard = new CopyOnWriteArrayList<>();
  final List<String> beside = new CopyOnWriteArrayList<>();
  final List<Invocation> commands = new CopyOnWriteArrayList<>();
  volatile Function<Invocation, Reply> answers = _ -> new Reply.Shown(Card.text("Done."));
  volatile List<String> choices = List.of();
  volatile List<Known> known = List.of();
  volatile Card home = Card.text("Home");

  @Override
  public Reply command(Invocation invocation) {
    commands.add(invocation);
    return answers.apply(invocation);
  }

  @Override
  public List<Suggestion> complete(Invocation soFar) {
    var typed = soFar.values().values().iterator().next();
    return choices.stream()
        .filter(one -> soFar.values().containsKey("who") && one.contains(typed))
        .map(one -> new Suggestion(one, ""))
        .toList();
  }

  @Override
  public void said(Said message) {
    said.add(message);
    heard.add("said " + message.text());
  }

  @Override
  public void edited(String platform, String room, String message, Instant at, String text) {
    heard.add("edited " + message + " to " + text);
  }

  @Override
  public void deleted(String platform, String room, String message, Instant at) {
    heard.add("deleted " + message);
  }

  @Override
  public void reacted(Reaction reaction, boolean added) {
    var what = (added ? "+" : "-") + reaction.emoji() + " by " + reaction.user().name();
    heard.add(what + " on " + reaction.message());
  }

  @Override
  public List<Known> known(String platform) {
    return known;
  }

  @Override
  public void present(String platform, String room, Set<String> people, Instant at) {
    beside.add("present " + people);
  }

  @Override
  public void unread(String platform, String room, String why) {
    heard.add("unread " + room + ": " + why);
  }

  /** Waits until it was told this. */
  void expect(String what) {
    await(what)
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(heard).anyMatch(one -> one.contains(what)));
  }

  @Override
  public void mentioned(String platform, String room, String message, List<ChatUser> people) {
    beside.add("mentioned " + people.stream().map(one -> one.id() + " " + one.name()).toList());
  }

  @Override
  public Map<ChatUser, Card> homes(Collection<ChatUser> people) {
    return people.stream().collect(Collectors.toMap(Function.identity(), _ -> home));
  }

  @Override
  public void moved(Move move) {
    beside.add((move.isIn() ? "joined " : "left ") + move.person());
  }

  List<String> words() {
    return new ArrayList<>(commands.stream().map(Invocation::words).toList());
  }
}
