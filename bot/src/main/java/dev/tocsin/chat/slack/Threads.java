package dev.tocsin.chat.slack;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.Room;
import dev.tocsin.chat.RoomRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Lets an incident live in a thread behind its announcement, where Slack lets Tocsin make no
 * channel. There Slack has no slash commands: people mention Tocsin instead.
 */
final class Threads {
  private static final String ANNOUNCEMENT = "announcement";

  /** The announcement is on its way by then. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private final SlackPosts posts;
  private final Announcements announcements;
  private final ThreadRooms rooms;
  private final Workspace workspace;

  Threads(SlackPosts posts, Announcements announcements, ThreadRooms rooms, Workspace workspace) {
    this.posts = posts;
    this.announcements = announcements;
    this.rooms = rooms;
    this.workspace = workspace;
  }

  /**
   * @param why there is no channel, in words
   */
  Room open(RoomRequest request, String why) {
    if (request.isPrivate()) {
      throw ChatFailure.forGood(
          why + " And what is private must not stand in a thread that everyone can read.");
    }
    String channel = announcements.channel();
    MessageId root =
        announcement(request, new Place(channel, null))
            .orElseThrow(
                () -> ChatFailure.forNow(why + " Its announcement is not there yet.", SOON));
    Place place = new Place(channel, root.ts());
    rooms.learn(place);
    posts.post(place, new Post(request.post("thread"), hint(request.key(), why)));
    return new Room(
        place.room(), announcements.name() + " (thread)", workspace.self().linkTo(root), why);
  }

  /** It is on record, or was made by somebody who did not come to say so. */
  private Optional<MessageId> announcement(RoomRequest request, Place lobby) {
    return Optional.ofNullable(request.origin().announcement())
        .flatMap(MessageId::parsed)
        .or(() -> posts.find(lobby, request.post(ANNOUNCEMENT)))
        .or(() -> posts.find(lobby, request.post(ANNOUNCEMENT + "/" + SlackPlatform.NAME)));
  }

  private static Card hint(String incident, String why) {
    String words =
        incident
            + " is worked on in this thread. Slack has no slash commands in threads:"
            + " write `@Tocsin status`, or use the buttons.";
    return new Card(words, null, List.of(new Card.Text(words), new Card.Small(why)), List.of());
  }
}
