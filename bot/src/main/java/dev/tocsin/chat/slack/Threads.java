package dev.tocsin.chat.slack;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.Room;
import dev.tocsin.chat.RoomRequest;
import java.time.Duration;
import java.util.List;

/**
 * Lets an incident live in a thread behind its announcement, where Slack lets Tocsin make no
 * channel. There Slack has no slash commands: people mention Tocsin instead.
 */
final class Threads {
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
    Place lobby = new Place(channel, null);
    String beside = request.announcement() + "/" + SlackPlatform.NAME;
    MessageId root =
        posts
            .find(lobby, request.announcement())
            .or(() -> posts.find(lobby, beside))
            .orElseThrow(
                () -> ChatFailure.forNow(why + " Its announcement is not there yet.", SOON));
    Place place = new Place(channel, root.ts());
    rooms.learn(place);
    posts.post(place, new Post(request.key() + "/thread", hint(request.key(), why)));
    return new Room(
        place.room(), announcements.name() + " (thread)", workspace.self().linkTo(root), why);
  }

  private static Card hint(String incident, String why) {
    String words =
        incident
            + " is worked on in this thread. Slack has no slash commands in threads:"
            + " write `@Tocsin status`, or use the buttons.";
    return new Card(words, null, List.of(new Card.Text(words), new Card.Small(why)), List.of());
  }
}
