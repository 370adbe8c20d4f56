package dev.tocsin.desk;

import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PagingEvent.Outcome;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Wakened;
import dev.tocsin.oncall.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what one event causes. */
final class To {
  private static final String ROOM = "room";
  private static final Set<String> TELEPHONES = Set.of(Channel.SMS.word(), Channel.VOICE.word());

  /** A call rings for up to a minute, and its receipt comes when it ends. */
  static final Duration CONFIRMED_WITHIN = Duration.ofMinutes(2);

  private final Recorded cause;
  private final Severity severity;
  private final List<Promise> promises = new ArrayList<>();

  To(Recorded cause, Severity severity) {
    this.cause = cause;
    this.severity = severity;
  }

  List<Promise> promises() {
    return List.copyOf(promises);
  }

  Severity severity() {
    return severity;
  }

  Instant at() {
    return cause.at();
  }

  /** Work on the incident as it then is. */
  To now(Errand errand) {
    String lane = errand == Errand.ANNOUNCE ? "announcement" : ROOM;
    return add(errand, "", lane, cause.at());
  }

  /** Work in the room about this very entry, in the order of the entries. */
  To inRoom(Errand errand) {
    return add(errand, Integer.toString(cause.seq()), ROOM, cause.at());
  }

  /** The room's topic, for which the room does not wait: platforms allow it seldom. */
  To topic() {
    return add(Errand.DESCRIBE_ROOM, Integer.toString(cause.seq()), "topic", cause.at());
  }

  /** The buttons of earlier posts, for which the room does not wait: there may be many. */
  To olderPosts() {
    return add(Errand.REFRESH_POSTS, Integer.toString(cause.seq()), "posts", cause.at());
  }

  /** Earlier posts at once, and again when those that are under way have come. */
  To olderPostsTwice() {
    return olderPosts().add(Errand.REFRESH_POSTS, cause.seq() + "/behind", ROOM, cause.at());
  }

  /** What is left to do in the room before nobody can write there any more. */
  To forTheLastTime() {
    return everywhere()
        .inRoom(Errand.DESCRIBE_ROOM)
        .inRoom(Errand.REFRESH_POSTS)
        .now(Errand.ARCHIVE_ROOM);
  }

  /** In the room, on its card, and in the announcement. */
  To everywhere() {
    return inRoom(Errand.POST_ENTRY).now(Errand.REFRESH_CARD).now(Errand.ANNOUNCE);
  }

  To later(Errand errand, String argument, Duration delay) {
    return add(errand, argument, null, cause.at().plus(delay));
  }

  To at(Errand errand, String argument, Instant due) {
    return add(errand, argument, null, due);
  }

  /** Work at a later time about this very entry. */
  To aboutIt(Errand errand, Instant due) {
    return at(errand, Integer.toString(cause.seq()), due);
  }

  To pages(List<Wakened> woken) {
    for (Wakened one : woken) {
      for (Wakened.Rung rung : one.rungs()) {
        later(Errand.SEND_PAGE, page(cause.seq(), rung.by(), one.who().id()), rung.after());
      }
    }
    return this;
  }

  To nextRungIfFailed(PagingEvent.PageAttempted attempted) {
    boolean reached =
        attempted.outcome() == Outcome.SENT || attempted.outcome() == Outcome.DELIVERED;
    if (!reached) {
      String failed = page(attempted.order(), attempted.channel(), attempted.who().id());
      later(Errand.NEXT_RUNG, failed, Duration.ZERO);
    }
    return this;
  }

  /** Telephone providers tell what became of a page; one that says nothing has not delivered it. */
  To confirmationIfSent(PagingEvent.PageAttempted attempted) {
    if (attempted.outcome() == Outcome.SENT && TELEPHONES.contains(attempted.channel())) {
      String sent = page(attempted.order(), attempted.channel(), attempted.who().id());
      later(Errand.CONFIRM_PAGE, sent, CONFIRMED_WITHIN);
    }
    return this;
  }

  private static String page(int order, String channel, String person) {
    return order + "/" + channel + "/" + person;
  }

  private To add(Errand errand, String argument, @Nullable String lane, Instant due) {
    promises.add(new Promise(errand, argument, lane, due));
    return this;
  }
}
