package dev.tocsin.incident;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an incident lives in a chat, and which of its messages Tocsin posted there. */
public final class Place {
  private RoomEvent.@Nullable RoomOpened room;
  private final Map<String, RoomEvent.Posted> posted = new LinkedHashMap<>();

  void fold(RoomEvent event) {
    switch (event) {
      case RoomEvent.RoomOpened opened -> move(opened);
      case RoomEvent.Posted post -> posted.put(post.what(), post);
      case RoomEvent.GivenUp _ -> {}
    }
  }

  /** What was posted in a room that is left behind is out of reach there. */
  private void move(RoomEvent.RoomOpened to) {
    room()
        .map(RoomEvent.RoomOpened::room)
        .filter(before -> !before.equals(to.room()))
        .ifPresent(before -> posted.values().removeIf(post -> post.room().equals(before)));
    room = to;
  }

  /** Its room; there is none while no chat platform answers. */
  public Optional<RoomEvent.RoomOpened> room() {
    return Optional.ofNullable(room);
  }

  /** Everything that was posted there, in its order. */
  public Collection<RoomEvent.Posted> posts() {
    return Collections.unmodifiableCollection(posted.values());
  }

  /** Where something was posted, such as {@code card}, {@code announcement} or {@code entry/7}. */
  public Optional<RoomEvent.Posted> posted(String what) {
    return Optional.ofNullable(posted.get(what));
  }
}
