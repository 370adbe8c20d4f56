package dev.tocsin.chat.slack;

import dev.tocsin.chat.ChatUser;
import org.jspecify.annotations.Nullable;

/**
 * Who asked, and the ways back to them.
 *
 * @param room the room in which it was asked
 * @param trigger opens one form, within three seconds
 * @param responseUrl takes answers for half an hour
 * @param view the form in which it was asked
 * @param thread the thread in which it was asked
 */
record Asker(
    ChatUser user,
    @Nullable String room,
    @Nullable String trigger,
    @Nullable String responseUrl,
    @Nullable String view,
    @Nullable String thread) {

  static Asker by(ChatUser user, @Nullable String room) {
    String thread = room == null ? null : Place.of(room).thread();
    return new Asker(user, room, null, null, null, thread);
  }

  /** Whether it was asked in a talk with Tocsin that nobody else is in. */
  boolean isAlone() {
    return room != null && room.startsWith("D");
  }

  Asker triggering(@Nullable String id) {
    return new Asker(user, room, id, responseUrl, view, thread);
  }

  Asker answeredAt(@Nullable String url) {
    return new Asker(user, room, trigger, url, view, thread);
  }

  Asker inView(@Nullable String id) {
    return new Asker(user, room, trigger, responseUrl, id, thread);
  }

  Asker inThread(@Nullable String ts) {
    boolean isNone = ts == null || ts.isEmpty();
    return new Asker(user, room, trigger, responseUrl, view, isNone ? thread : ts);
  }
}
