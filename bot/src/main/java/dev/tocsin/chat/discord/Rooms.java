package dev.tocsin.chat.discord;

import dev.tocsin.chat.Room;
import dev.tocsin.chat.RoomRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/** Makes incidents' rooms, where the configuration says, and ends their use. */
final class Rooms {
  private static final int NAME = 100;

  private final Places places;
  private final ChannelRooms channels;
  private final ThreadRooms threads;
  private final OldRooms old;
  private final Names names;

  /**
   * What the server's people call the places that Tocsin works in.
   *
   * @param forum empty where rooms are channels
   */
  record Names(Supplier<String> active, Supplier<String> forum) {
    String category() {
      return active.get();
    }

    String archive() {
      return category() + " archive";
    }
  }

  Rooms(Places places, Topics topics, Faces faces, Names names) {
    this.places = places;
    this.channels = new ChannelRooms(places, topics, names);
    this.threads = new ThreadRooms(places, faces);
    this.old = new OldRooms(places, channels, names);
    this.names = names;
  }

  static String name(RoomRequest request) {
    return request.name().substring(0, Math.min(NAME, request.name().length()));
  }

  /** Whether a room's name begins with the incident's. */
  static boolean isNamed(String key, String name) {
    String small = key.toLowerCase(Locale.ROOT);
    return name.equals(small) || name.startsWith(small + "-");
  }

  Room open(RoomRequest request) {
    GuildMessageChannel room =
        channels
            .find(request)
            .<GuildMessageChannel>map(channels::reopened)
            .or(() -> threads.find(request, places.containers(forum())).map(threads::reopened))
            .orElseGet(() -> make(request));
    return new Room(room.getId(), room.getName(), room.getJumpUrl());
  }

  /** A post cannot be kept from anyone who sees the forum: what is private has a channel. */
  private GuildMessageChannel make(RoomRequest request) {
    Optional<String> forum = forum().filter(_ -> !request.isPrivate());
    if (forum.isPresent()) {
      return threads.post(places.forum(forum.get()), request);
    }
    old.makeSpace();
    return old.isServerFull()
        ? threads.beside(places.channel(incidents()), request)
        : channels.make(request);
  }

  private Optional<String> forum() {
    return Optional.of(names.forum().get()).filter(name -> !name.isBlank());
  }

  void describe(String room, String topic) {
    if (!isThread(room)) {
      channels.describe(places.channel(room), topic);
    }
  }

  private boolean isThread(String room) {
    return places.guild().getTextChannelById(room) == null && places.thread(room).isPresent();
  }

  void archive(String room) {
    TextChannel channel = places.guild().getTextChannelById(room);
    Optional<ThreadChannel> thread = channel == null ? places.thread(room) : Optional.empty();
    if (thread.isPresent()) {
      Threads.endUse(thread.get());
    } else {
      channels.archive(places.channel(room));
      old.makeSpace();
    }
  }

  String incidents() {
    return places.incidents();
  }
}
