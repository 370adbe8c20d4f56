package dev.tocsin.chat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Passes on all that an adapter tells, for those who have something to add to some of it. */
public abstract class PassingOn implements ChatEvents {
  private final ChatEvents next;

  protected PassingOn(ChatEvents next) {
    this.next = next;
  }

  @Override
  public Reply command(Invocation invocation) {
    return next.command(invocation);
  }

  @Override
  public List<Suggestion> complete(Invocation soFar) {
    return next.complete(soFar);
  }

  @Override
  public void said(Said message) {
    next.said(message);
  }

  @Override
  public void edited(String platform, String room, String message, Instant at, String text) {
    next.edited(platform, room, message, at, text);
  }

  @Override
  public void deleted(String platform, String room, String message, Instant at) {
    next.deleted(platform, room, message, at);
  }

  @Override
  public void reacted(Reaction reaction, boolean added) {
    next.reacted(reaction, added);
  }

  @Override
  public void pinned(Pin pin, boolean pinned) {
    next.pinned(pin, pinned);
  }

  @Override
  public List<Known> known(String platform) {
    return next.known(platform);
  }

  @Override
  public List<String> rooms(String platform) {
    return next.rooms(platform);
  }

  @Override
  public void remarked(String request, String platform, String room, String words) {
    next.remarked(request, platform, room, words);
  }

  @Override
  public void unread(String platform, String room, String why) {
    next.unread(platform, room, why);
  }

  @Override
  public void mentioned(String platform, String room, String message, List<ChatUser> people) {
    next.mentioned(platform, room, message, people);
  }

  @Override
  public void moved(Move move) {
    next.moved(move);
  }

  @Override
  public void present(String platform, String room, Set<String> people, Instant at) {
    next.present(platform, room, people, at);
  }

  @Override
  public Map<ChatUser, Card> homes(Collection<ChatUser> people) {
    return next.homes(people);
  }
}
