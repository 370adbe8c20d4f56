package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.RoomRequest;
import java.util.EnumSet;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.requests.restaction.ChannelAction;

/**
 * Rooms that are channels of their own. A channel is known by the key in front of its topic: the
 * server changes names, and people do; where they lost the key, by the key in its name.
 */
final class ChannelRooms {
  private static final EnumSet<Permission> WRITING =
      EnumSet.of(
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_SEND_IN_THREADS,
          Permission.CREATE_PUBLIC_THREADS,
          Permission.MESSAGE_ADD_REACTION);
  private static final EnumSet<Permission> NONE = EnumSet.noneOf(Permission.class);

  private final Places places;
  private final Topics topics;
  private final Rooms.Names names;

  ChannelRooms(Places places, Topics topics, Rooms.Names names) {
    this.places = places;
    this.topics = topics;
    this.names = names;
  }

  Optional<TextChannel> find(RoomRequest request) {
    return places.guild().getTextChannels().stream()
        .filter(channel -> Topics.isOf(request.key(), channel.getTopic()))
        .filter(channel -> Whose.isFor(request, channel))
        .findFirst()
        .or(() -> findByName(request));
  }

  private Optional<TextChannel> findByName(RoomRequest request) {
    return places.guild().getTextChannels().stream()
        .filter(channel -> Topics.key(channel.getTopic()).isEmpty())
        .filter(channel -> Rooms.isNamed(request.key(), channel.getName()) && isOurs(channel))
        .filter(channel -> Whose.isFor(request, channel))
        .findFirst();
  }

  private boolean isOurs(TextChannel channel) {
    return channel.getPermissionOverride(places.guild().getSelfMember()) != null;
  }

  TextChannel make(RoomRequest request) {
    Guild guild = places.guild();
    return ask("make a channel", () -> making(guild, Rooms.name(request), request));
  }

  /** Tocsin is let in by the same request that keeps the others out, or it would be out too. */
  private ChannelAction<TextChannel> making(Guild guild, String name, RoomRequest request) {
    ChannelAction<TextChannel> making =
        guild
            .createTextChannel(name, places.category(names.category()))
            .setTopic(Topics.of(request.key(), request.topic()))
            .addMemberPermissionOverride(guild.getSelfMember().getIdLong(), Rights.IN_ROOMS, NONE);
    if (request.isPrivate()) {
      EnumSet<Permission> seeing = EnumSet.of(Permission.VIEW_CHANNEL);
      making = making.addRolePermissionOverride(guild.getPublicRole().getIdLong(), NONE, seeing);
    }
    return making;
  }

  void describe(TextChannel channel, String topic) {
    topics.set(channel, topic);
  }

  /** Nobody writes there any more, and it makes room in the category of those in use. */
  void archive(TextChannel channel) {
    if (!isInArchive(channel)) {
      ask(
          "lock a channel",
          () -> channel.upsertPermissionOverride(places.guild().getPublicRole()).deny(WRITING));
      places.move(channel, names.archive());
    }
  }

  TextChannel reopened(TextChannel channel) {
    if (isInArchive(channel)) {
      ask(
          "unlock a channel",
          () -> channel.upsertPermissionOverride(places.guild().getPublicRole()).clear(WRITING));
      places.move(channel, names.category());
    }
    return channel;
  }

  boolean isInArchive(TextChannel channel) {
    return places
        .categoryOf(channel)
        .filter(category -> category.getName().startsWith(names.archive()))
        .isPresent();
  }
}
