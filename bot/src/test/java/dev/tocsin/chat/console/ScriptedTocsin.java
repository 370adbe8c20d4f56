package dev.tocsin.chat.console;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.Invocation;
import dev.tocsin.chat.Reply;
import dev.tocsin.chat.Said;
import dev.tocsin.chat.Suggestion;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Stands in for Tocsin: keeps what it is told, and answers as a test wants. */
final class ScriptedTocsin implements ChatEvents {
  final List<String> told = new CopyOnWriteArrayList<>();
  final List<Invocation> commands = new CopyOnWriteArrayList<>();
  volatile Function<Invocation, Reply> answers = command -> new Reply.Shown(Card.text("Done."));
  volatile boolean away;

  @Override
  public Reply command(Invocation invocation) {
    commands.add(invocation);
    return answers.apply(invocation);
  }

  @Override
  public List<Suggestion> complete(Invocation soFar) {
    return List.of(new Suggestion(soFar.words() + "pen ", "Opens an incident."));
  }

  @Override
  public void said(Said message) {
    tell(message.author().id() + " said " + message.text());
  }

  @Override
  public void edited(String platform, String room, String message, Instant at, String text) {
    tell(message + " reads " + text);
  }

  @Override
  public void deleted(String platform, String room, String message, Instant at) {
    tell(message + " was deleted");
  }

  @Override
  public void reacted(Reaction reaction, boolean added) {
    tell(reaction.user().id() + (added ? " added " : " took away ") + reaction.emoji());
  }

  private void tell(String what) {
    if (away) {
      throw new IllegalStateException("the database is away");
    }
    told.add(what);
  }
}
