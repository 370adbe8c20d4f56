package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.ChatFailure;
import java.util.List;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.Category;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/** Finds channels, and categories with room in them; a full one is followed by the next. */
final class Places {
  private static final int MOST_IN_CATEGORY = 50;

  private final Supplier<Guild> guild;

  Places(Supplier<Guild> guild) {
    this.guild = guild;
  }

  Guild guild() {
    return guild.get();
  }

  TextChannel channel(String id) {
    TextChannel channel = isId(id) ? guild().getTextChannelById(id) : null;
    if (channel == null) {
      throw ChatFailure.forGood("There is no channel " + id + " on Discord any more.");
    }
    return channel;
  }

  GuildMessageChannel anyChannel(String id) {
    GuildMessageChannel channel =
        isId(id) ? guild().getChannelById(GuildMessageChannel.class, id) : null;
    return channel == null ? channel(id) : channel;
  }

  static boolean isId(String id) {
    return id.matches("\\d{1,20}");
  }

  /** The first category of the name with room in it; the ones behind it are numbered. */
  Category category(String name) {
    for (int number = 1; ; number++) {
      String numbered = number == 1 ? name : name + " " + number;
      List<Category> there = guild().getCategoriesByName(numbered, true);
      if (there.isEmpty()) {
        return ask("make a category", () -> guild().createCategory(numbered));
      }
      if (there.getFirst().getChannels().size() < MOST_IN_CATEGORY) {
        return there.getFirst();
      }
    }
  }

  TextChannel named(String name) {
    List<TextChannel> there = guild().getTextChannelsByName(name, true);
    if (!there.isEmpty()) {
      return there.getFirst();
    }
    return ask(
        "make the channel " + name,
        () ->
            guild()
                .createTextChannel(name)
                .addMemberPermissionOverride(
                    guild().getSelfMember().getIdLong(), Rooms.OWN, List.<Permission>of()));
  }
}
