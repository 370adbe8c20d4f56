package dev.tocsin.chat.slack;

import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.slack.SlackApi.Task;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who comes into channels and who leaves; what was missed meanwhile is asked for. Whoever is in a
 * channel is in the rooms that are threads of it.
 */
final class HeardMoves {
  private static final Logger LOG = LoggerFactory.getLogger(HeardMoves.class);
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

  /**
   * Asks who is in the incidents' rooms now; Slack's own word of a later move stays.
   *
   * @return the rooms that are left to be asked of later, the one that gave trouble last
   */
  List<String> askAnew(List<String> open) {
    for (int asked = 0; asked < open.size(); asked++) {
      try {
        ask(open.get(asked));
      } catch (ChatFailure e) {
        LOG.warn("Who came and went meanwhile is not known: {}", e.getMessage());
        if (e.worthRetrying()) {
          return Stream.concat(open.stream().skip(asked + 1L), Stream.of(open.get(asked))).toList();
        }
      }
    }
    return List.of();
  }

  private void ask(String room) {
    Instant asked = clock.instant();
    Set<String> people = people(Place.of(room).channel());
    if (!people.isEmpty()) {
      events.present(SlackPlatform.NAME, room, people, asked);
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
