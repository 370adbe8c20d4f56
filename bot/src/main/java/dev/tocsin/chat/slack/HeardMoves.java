package dev.tocsin.chat.slack;

import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.Known;
import dev.tocsin.chat.slack.SlackApi.Task;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who comes into channels and who leaves; what was missed meanwhile is asked for. Whoever is in a
 * channel is in the rooms that are threads of it.
 */
final class HeardMoves {
  private static final Task MEMBERS =
      Task.to("say who is in a channel", "conversations.members", "channel_not_found");
  private static final int A_PAGE = 500;
  private static final int PAGES = 20;

  private final ChatEvents events;
  private final SlackApi api;
  private final InRooms rooms;
  private final InstantSource clock;

  HeardMoves(ChatEvents events, SlackApi api, InRooms rooms, InstantSource clock) {
    this.events = events;
    this.api = api;
    this.rooms = rooms;
    this.clock = clock;
  }

  void hear(Event event, boolean isIn) {
    for (String room : rooms.of(event.text("channel"))) {
      events.moved(
          new ChatEvents.Move(SlackPlatform.NAME, room, event.text("user"), isIn, event.at()));
    }
  }

  /** Asks who is in the incidents' rooms now; Slack's own word of a later move stays. */
  void askAnew(List<Known> open) {
    for (Known room : open) {
      Instant asked = clock.instant();
      Set<String> people = people(Place.of(room.room()).channel());
      if (!people.isEmpty()) {
        events.present(SlackPlatform.NAME, room.room(), people, asked);
      }
    }
  }

  private Set<String> people(String channel) {
    Set<String> people = new HashSet<>();
    String cursor = "";
    for (int page = 0; page < PAGES; page++) {
      String from = cursor;
      ConversationsMembersResponse some =
          api.call(
              MEMBERS,
              slack ->
                  slack.conversationsMembers(it -> it.channel(channel).limit(A_PAGE).cursor(from)));
      if (!some.isOk()) {
        return Set.of();
      }
      people.addAll(some.getMembers());
      cursor = Directory.next(some.getResponseMetadata());
      if (cursor.isEmpty()) {
        return people;
      }
    }
    return people;
  }
}
