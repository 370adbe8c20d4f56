package dev.tocsin.delivery;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.ExpiryCards;
import dev.tocsin.chat.Post;
import dev.tocsin.desk.Expiries.Notice;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import dev.tocsin.paging.Notice.Kind;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.timeline.LocalTimes;
import dev.tocsin.watch.Saying;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells of what ends whom it concerns: its owner in chat, else by mail, else everyone where
 * incidents are announced, else the founders by mail.
 */
final class ExpiryPost {
  private final Platforms platforms;
  private final List<PagerChannel> channels;
  private final Supplier<Roster> roster;
  private final Addresses addresses;

  ExpiryPost(Delivery.Ways ways, Supplier<Roster> roster, Addresses addresses) {
    this.platforms = ways.platforms();
    this.channels = ways.channels();
    this.roster = roster;
    this.addresses = addresses;
  }

  /** All that is told, and when. */
  private record Telling(Notice notice, String key, Instant at) {
    Card card(ZoneId zone) {
      return ExpiryCards.of(notice, at, LocalTimes.dated(zone));
    }

    dev.tocsin.paging.Notice letterTo(Person person) {
      Card card = card(person.zone());
      Kind kind = notice.saying() == Saying.RENEWED ? Kind.ALL_CLEAR : Kind.REMINDER;
      return new dev.tocsin.paging.Notice(key, person, card.fallback(), card.words(), kind, at);
    }
  }

  void tell(Notice notice, String key, Instant at) {
    Telling telling = new Telling(notice, key, at);
    @Nullable Person owner = notice.watch().owner();
    if (owner == null || !(whisper(telling, owner) || mail(telling, owner))) {
      tellEveryone(telling);
    }
  }

  /** On the first platform that knows them and takes it. */
  private boolean whisper(Telling telling, Person owner) {
    List<Who> who = List.of(new Who(owner.key(), owner.name()));
    return Stream.concat(platforms.home().stream(), platforms.connected().stream())
        .distinct()
        .anyMatch(
            platform ->
                addresses.of(who, platform.name()).stream()
                    .anyMatch(user -> whisper(telling, platform, user, owner)));
  }

  private static boolean whisper(
      Telling telling, ChatPlatform platform, ChatUser user, Person owner) {
    return isTold(
        () -> platform.whisper(user, new Post(telling.key(), telling.card(owner.zone()))));
  }

  /** What may work later is tried again later, and not said elsewhere meanwhile. */
  private static boolean isTold(Runnable telling) {
    try {
      telling.run();
      return true;
    } catch (ChatFailure e) {
      if (e.worthRetrying()) {
        throw e;
      }
    } catch (PageFailure e) {
      if (e.worthRetrying()) {
        throw e;
      }
    }
    return false;
  }

  private boolean mail(Telling telling, Person person) {
    Optional<PagerChannel> mail =
        channels.stream()
            .filter(channel -> channel.name().equals(Channel.EMAIL.word()))
            .filter(_ -> person.contact().reaches(Channel.EMAIL))
            .findFirst();
    dev.tocsin.paging.Notice letter = telling.letterTo(person);
    return mail.filter(channel -> isTold(() -> channel.tell(letter))).isPresent();
  }

  private void tellEveryone(Telling telling) {
    Optional<ChatPlatform> home = platforms.home();
    if (home.isPresent()) {
      String room = home.get().incidentsRoom();
      home.get().post(room, new Post(telling.key(), telling.card(roster.get().zone())));
      return;
    }
    long told = roster.get().staff().founders().stream().filter(one -> mail(telling, one)).count();
    if (told == 0) {
      throw PageFailure.forGood("there is neither a chat nor a mail server to tell it by");
    }
  }
}
