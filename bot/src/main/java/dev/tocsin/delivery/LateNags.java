package dev.tocsin.delivery;

import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.NagCards;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.PostKey;
import dev.tocsin.desk.Errand;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.incident.FollowUpEvent.Nag;
import dev.tocsin.incident.FollowUpEvent.Nagged;
import dev.tocsin.incident.Incident;
import dev.tocsin.timeline.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks for what outlives an incident once its room is archived: its owner alone, or everyone where
 * incidents are announced.
 */
final class LateNags implements Carrier {
  private static final Set<Nag> LASTING = Set.of(Nag.MEASURE, Nag.ACTION);

  private final Carrier posts;
  private final IncidentDesk desk;
  private final Platforms platforms;
  private final Addresses addresses;

  /**
   * @param posts says everything else
   */
  LateNags(Carrier posts, IncidentDesk desk, Platforms platforms, Addresses addresses) {
    this.posts = posts;
    this.desk = desk;
    this.platforms = platforms;
    this.addresses = addresses;
  }

  @Override
  public void carry(Task task) {
    Optional<Late> late = task.errand() == Errand.POST_ENTRY ? late(task) : Optional.empty();
    if (late.isEmpty()) {
      posts.carry(task);
    } else {
      tell(late.get());
    }
  }

  private record Late(Moment cause, Nagged nagged) {
    Incident incident() {
      return cause.now();
    }

    Post toOwner() {
      return post("/owner", List.of());
    }

    Post toEveryone(List<ChatUser> called) {
      return post("/owner/all", called);
    }

    private Post post(String whom, List<ChatUser> called) {
      String words = Wording.sentence(cause.entry());
      return new Post(
          PostKey.of(incident(), cause.seq() + whom, cause.entry()),
          NagCards.elsewhere(words, nagged, incident()),
          called);
    }
  }

  private Optional<Late> late(Task task) {
    Moment cause =
        new Moment(desk.incident(task.incident()), desk.history(task.incident()), task.cause());
    boolean isLate = cause.isTooLateToPost() || cause.now().place().room().isEmpty();
    return isLate && cause.entry().event() instanceof Nagged nagged && isLasting(nagged)
        ? Optional.of(new Late(cause, nagged))
        : Optional.empty();
  }

  private static boolean isLasting(Nagged nagged) {
    return LASTING.contains(nagged.nag());
  }

  private void tell(Late late) {
    ChatPlatform home = home(late.incident());
    Optional<Reached> owner = owner(late, home);
    if (owner.isEmpty()) {
      everyone(home, late, List.of(), "nobody who is known in chat owns it");
      return;
    }
    ChatPlatform platform = owner.get().platform();
    ChatUser user = owner.get().user();
    try {
      platform.whisper(user, late.toOwner());
    } catch (ChatFailure e) {
      if (e.worthRetrying()) {
        throw e;
      }
      everyone(platform, late, List.of(user), String.valueOf(e.getMessage()));
    }
  }

  private record Reached(ChatPlatform platform, ChatUser user) {}

  /** Where the incident lived, or else where its owner is. */
  private Optional<Reached> owner(Late late, ChatPlatform home) {
    return NagCards.owner(late.nagged(), late.incident()).stream()
        .flatMap(
            who ->
                Stream.concat(Stream.of(home), platforms.connected().stream())
                    .flatMap(
                        platform ->
                            addresses.of(List.of(who), platform.name()).stream()
                                .map(user -> new Reached(platform, user))))
        .findFirst();
  }

  private ChatPlatform home(Incident incident) {
    return platforms
        .homeOf(incident, desk.openedBy(incident.id()))
        .orElseThrow(() -> ChatFailure.forGood("no chat is connected"));
  }

  /** What is private is told to its owner or to nobody. */
  private static void everyone(
      ChatPlatform platform, Late late, List<ChatUser> called, String why) {
    if (late.incident().lifecycle().isPrivate()) {
      throw ChatFailure.forGood(why);
    }
    platform.post(platform.incidentsRoom(), late.toEveryone(called));
  }
}
