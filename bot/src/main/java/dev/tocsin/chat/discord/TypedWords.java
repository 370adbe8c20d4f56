package dev.tocsin.chat.discord;

import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Mentions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.IMentionable;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import org.jspecify.annotations.Nullable;

/** A command built from typed options, as a person would have typed it. */
final class TypedWords {
  private static final Pattern TIMESTAMP = Pattern.compile("<t:(-?\\d{1,12})(:[a-zA-Z])?>");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private final Roles roles;

  TypedWords(Roles roles) {
    this.roles = roles;
  }

  String of(CommandInteractionPayload command) {
    String words = words(slash(command), incident(command), command.getOptions());
    return roles.in(words, command.getGuild());
  }

  static String root(String name) {
    return name.equals("inc") ? "incident" : name;
  }

  /** The command alone, without what it is told. */
  static String slash(CommandInteractionPayload command) {
    return Stream.of(
            "/" + root(command.getName()),
            command.getSubcommandGroup(),
            command.getSubcommandName())
        .filter(word -> word != null)
        .collect(Collectors.joining(" "));
  }

  private static String incident(CommandInteractionPayload command) {
    OptionMapping incident = command.getOption(Options.INCIDENT);
    String id = incident == null ? "" : incident.getAsString().strip();
    return id.matches("\\d+") ? "INC-" + id : id;
  }

  private String words(String slash, String incident, List<OptionMapping> options) {
    Stream<String> told =
        options.stream()
            .filter(option -> !option.getName().equals(Options.INCIDENT))
            .map(option -> Options.argument(option.getName()) + ":" + quoted(value(option)));
    return Stream.concat(Stream.of(slash, incident), told)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String value(OptionMapping option) {
    return switch (option.getType()) {
      case OptionType.USER -> Mentions.of(person(option.getAsUser(), option.getAsMember()));
      case OptionType.MENTIONABLE -> mentionable(option.getAsMentionable());
      case OptionType.BOOLEAN -> option.getAsBoolean() ? "yes" : "no";
      case OptionType.STRING -> text(option);
      default -> option.getAsString();
    };
  }

  /** Discord's own times are read as any other. */
  private static String text(OptionMapping option) {
    return TIMESTAMP
        .matcher(named(option.getAsString(), option.getMentions()))
        .replaceAll(found -> TIME.format(Instant.ofEpochSecond(Long.parseLong(found.group(1)))));
  }

  private String mentionable(IMentionable picked) {
    return switch (picked) {
      case Role role -> roles.target(role);
      case Member member -> Mentions.of(person(member.getUser(), member));
      case User user -> Mentions.of(person(user, null));
      default -> picked.getAsMention();
    };
  }

  /** People who are mentioned in words, with their names. */
  static String named(String words, net.dv8tion.jda.api.entities.Mentions mentions) {
    String named = words;
    for (Member member : mentions.getMembers()) {
      named = named(named, person(member.getUser(), member));
    }
    for (User user : mentions.getUsers()) {
      named = named(named, person(user, null));
    }
    return named;
  }

  private static String named(String words, ChatUser user) {
    return words
        .replace("<@" + user.id() + ">", Mentions.of(user))
        .replace("<@!" + user.id() + ">", Mentions.of(user));
  }

  private static ChatUser person(User user, @Nullable Member member) {
    String name = member == null ? user.getEffectiveName() : member.getEffectiveName();
    return new ChatUser(DiscordPlatform.NAME, user.getId(), name);
  }

  /** In straight quotes, or in curly ones where it has straight ones itself. */
  static String quoted(String value) {
    return value.contains("\"") ? "“" + value.replace("”", "\"") + "”" : "\"" + value + "\"";
  }
}
