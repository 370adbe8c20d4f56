package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.ChatFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.attribute.ICategorizableChannel;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.Category;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/** Finds channels, and categories with room in them; a full one is followed by the next. */
final class Places {
  private static final int MOST_IN_CATEGORY = 50;
  private static final String PERSON = "@";

  private final Supplier<Guild> guild;
  private final Supplier<String> announcements;
  private final Ahead ahead;

  /**
   * @param announcements the name or the id of the channel of announcements
   */
  Places(Supplier<Guild> guild, Supplier<String> announcements, Ahead ahead) {
    this.guild = guild;
    this.announcements = announcements;
    this.ahead = ahead;
  }

  Guild guild() {
    return guild.get();
  }

  /** How the direct messages with a person are told from channels, wherever a room is named. */
  static String directMessages(String person) {
    return PERSON + person;
  }

  TextChannel channel(String id) {
    TextChannel channel = isId(id) ? guild().getTextChannelById(id) : null;
    if (channel == null) {
      throw noSuch(id);
    }
    return channel;
  }

  private static ChatFailure noSuch(String id) {
    return ChatFailure.roomGone("There is no channel " + id + " on Discord any more.");
  }

  /** Wherever something can be said: a channel, a thread, or direct messages. */
  MessageChannel anyChannel(String id) {
    if (id.startsWith(PERSON)) {
      String person = id.substring(PERSON.length());
      return ask("open direct messages", () -> guild().getJDA().openPrivateChannelById(person));
    }
    GuildMessageChannel channel =
        isId(id) ? guild().getChannelById(GuildMessageChannel.class, id) : null;
    return channel == null || channel instanceof ThreadChannel
        ? thread(id).map(Threads::awake).orElseThrow(() -> noSuch(id))
        : channel;
  }

  /**
   * A thread, also one that Discord put to rest because nobody wrote for days. What is known is
   * read once: Discord may tell between two readings that it was closed.
   */
  Optional<ThreadChannel> thread(String id) {
    if (!isId(id)) {
      return Optional.empty();
    }
    Guild here = guild();
    GuildChannel known = here.getGuildChannelById(id);
    return known == null
        ? Threads.untold(here, containers(), thread -> thread.getId().equals(id))
        : Optional.of(known).filter(ThreadChannel.class::isInstance).map(ThreadChannel.class::cast);
  }

  /** Where threads are that are rooms: the forums, and the channel of announcements. */
  private List<IThreadContainer> containers() {
    return with(guild().getForumChannels().stream());
  }

  /** Where threads are that are rooms, of this forum if there is one. */
  List<IThreadContainer> containers(Optional<String> forum) {
    return with(forum.flatMap(this::findForum).stream());
  }

  private List<IThreadContainer> with(Stream<ForumChannel> forums) {
    String wish = announcements();
    Stream<TextChannel> beside =
        isId(wish)
            ? Stream.ofNullable(guild().getTextChannelById(wish))
            : guild().getTextChannelsByName(wish, true).stream().limit(1);
    return Stream.<IThreadContainer>concat(forums, beside).toList();
  }

  private String announcements() {
    return announcements.get().replaceFirst("^#", "");
  }

  /** The channel of announcements by its name, or by its id, as it is configured. */
  String incidents() {
    String wish = announcements();
    return isId(wish) ? wish : named(wish).getId();
  }

  static boolean isId(String id) {
    return id.matches("\\d{1,20}");
  }

  /** The category that a channel is in, as Tocsin knows even before Discord tells of a move. */
  Optional<Category> categoryOf(TextChannel channel) {
    String id = ahead.parent(channel);
    return id.isEmpty() ? Optional.empty() : Optional.ofNullable(guild().getCategoryById(id));
  }

  void move(TextChannel channel, String category) {
    Category to = category(category);
    ahead.move(
        channel,
        to,
        () -> ask("move a channel to " + to.getName(), () -> channel.getManager().setParent(to)));
  }

  private boolean hasSpace(Category category) {
    long there =
        guild().getChannels().stream()
            .filter(ICategorizableChannel.class::isInstance)
            .map(one -> ahead.parent((ICategorizableChannel) one))
            .filter(category.getId()::equals)
            .count();
    return there < MOST_IN_CATEGORY;
  }

  /**
   * The first category of the name with room in it; the ones behind it are numbered. One at a time,
   * or two who find none make one each.
   */
  synchronized Category category(String name) {
    for (int number = 1; ; number++) {
      String numbered = number == 1 ? name : name + " " + number;
      List<Category> there = guild().getCategoriesByName(numbered, true);
      if (there.isEmpty()) {
        return ask("make a category", () -> guild().createCategory(numbered));
      }
      if (hasSpace(there.getFirst())) {
        return there.getFirst();
      }
    }
  }

  synchronized TextChannel named(String name) {
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
                    guild().getSelfMember().getIdLong(), Rights.IN_ROOMS, List.<Permission>of()));
  }

  /** The forum by its name or id; a forum that is not there is said rather than made. */
  ForumChannel forum(String wish) {
    return findForum(wish)
        .orElseThrow(
            () ->
                ChatFailure.forNow(
                    "There is no forum \""
                        + wish
                        + "\" on Discord: make one, or leave out `forum:`.",
                    Duration.ZERO));
  }

  private Optional<ForumChannel> findForum(String wish) {
    return isId(wish)
        ? Optional.ofNullable(guild().getForumChannelById(wish))
        : guild().getForumChannelsByName(wish, true).stream().findFirst();
  }
}
