package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.Room;
import dev.tocsin.chat.RoomRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.requests.restaction.ChannelAction;

/**
 * Makes incidents' channels and ends their use.
 *
 * <p>A channel is known by the key in front of its topic: the server changes names, and people do.
 */
final class Rooms {
  /** What Tocsin needs in a channel that others are kept out of. */
  static final EnumSet<Permission> OWN =
      EnumSet.of(
          Permission.VIEW_CHANNEL,
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_HISTORY,
          Permission.MESSAGE_ADD_REACTION,
          Permission.PIN_MESSAGES,
          Permission.MESSAGE_SEND_IN_THREADS,
          Permission.CREATE_PUBLIC_THREADS);

  private static final EnumSet<Permission> WRITING =
      EnumSet.of(
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_SEND_IN_THREADS,
          Permission.CREATE_PUBLIC_THREADS,
          Permission.MESSAGE_ADD_REACTION);
  private static final EnumSet<Permission> NONE = EnumSet.noneOf(Permission.class);
  private static final int NAME = 100;

  private final Places places;
  private final Topics topics;
  private final Names names;

  /** What the server's people call the places that Tocsin works in. */
  record Names(Supplier<String> active, Supplier<String> incidents) {
    String category() {
      return active.get();
    }

    String archive() {
      return category() + " archive";
    }
  }

  Rooms(Places places, Topics topics, Names names) {
    this.places = places;
    this.topics = topics;
    this.names = names;
  }

  Room open(RoomRequest request) {
    TextChannel channel = find(request.key()).map(this::reopened).orElseGet(() -> make(request));
    return new Room(channel.getId(), channel.getName(), channel.getJumpUrl());
  }

  private Optional<TextChannel> find(String key) {
    return places.guild().getTextChannels().stream()
        .filter(channel -> Topics.isOf(key, channel.getTopic()))
        .findFirst();
  }

  private TextChannel make(RoomRequest request) {
    Guild guild = places.guild();
    String name = request.name().substring(0, Math.min(NAME, request.name().length()));
    return ask("make a channel", () -> making(guild, name, request));
  }

  private ChannelAction<TextChannel> making(Guild guild, String name, RoomRequest request) {
    ChannelAction<TextChannel> making =
        guild
            .createTextChannel(name, places.category(names.category()))
            .setTopic(Topics.of(request.key(), request.topic()))
            .addMemberPermissionOverride(guild.getSelfMember().getIdLong(), OWN, NONE);
    if (request.isPrivate()) {
      EnumSet<Permission> seeing = EnumSet.of(Permission.VIEW_CHANNEL);
      making = making.addRolePermissionOverride(guild.getPublicRole().getIdLong(), NONE, seeing);
    }
    return making;
  }

  void describe(String room, String topic) {
    topics.set(places.channel(room), topic);
  }

  /** Nobody writes there any more, and it makes room in the category of those in use. */
  void archive(String room) {
    TextChannel channel = places.channel(room);
    if (isInArchive(channel)) {
      return;
    }
    ask(
        "lock a channel",
        () -> channel.upsertPermissionOverride(places.guild().getPublicRole()).deny(WRITING));
    ask(
        "move a channel to the archive",
        () -> channel.getManager().setParent(places.category(names.archive())));
  }

  private TextChannel reopened(TextChannel channel) {
    if (isInArchive(channel)) {
      ask(
          "unlock a channel",
          () -> channel.upsertPermissionOverride(places.guild().getPublicRole()).clear(WRITING));
      ask(
          "take a channel out of the archive",
          () -> channel.getManager().setParent(places.category(names.category())));
    }
    return channel;
  }

  private boolean isInArchive(TextChannel channel) {
    return Optional.ofNullable(channel.getParentCategory())
        .filter(category -> category.getName().startsWith(names.archive()))
        .isPresent();
  }

  /** The channel's name, or its id, as it is configured. */
  String incidents() {
    String wish = names.incidents().get().replaceFirst("^#", "");
    return Places.isId(wish) ? wish : places.named(wish).getId();
  }
}
