package dev.tocsin.chat.discord;

import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Mentions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;

/** A command built from typed options, as a person would have typed it. */
final class TypedWords {
  private TypedWords() {}

  static String of(CommandInteractionPayload command) {
    return words(slash(command), incident(command), command.getOptions());
  }

  /** With the option that is being typed at the end, as far as it is typed. */
  static String soFar(CommandInteractionPayload command, String option, String typed) {
    return slash(command) + " " + option + ":" + typed;
  }

  static String root(String name) {
    return name.equals("inc") ? "incident" : name;
  }

  private static String slash(CommandInteractionPayload command) {
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

  private static String words(String slash, String incident, List<OptionMapping> options) {
    Stream<String> told =
        options.stream()
            .filter(option -> !option.getName().equals(Options.INCIDENT))
            .map(option -> option.getName() + ":" + quoted(value(option)));
    return Stream.concat(Stream.of(slash, incident), told)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String value(OptionMapping option) {
    return switch (option.getType()) {
      case OptionType.USER -> Mentions.of(person(option));
      case OptionType.BOOLEAN -> option.getAsBoolean() ? "yes" : "no";
      default -> option.getAsString();
    };
  }

  private static ChatUser person(OptionMapping option) {
    Member member = option.getAsMember();
    String name =
        member == null ? option.getAsUser().getEffectiveName() : member.getEffectiveName();
    return new ChatUser(DiscordPlatform.NAME, option.getAsUser().getId(), name);
  }

  /** In straight quotes, or in curly ones where it has straight ones itself. */
  static String quoted(String value) {
    return value.contains("\"") ? "“" + value.replace("”", "\"") + "”" : "\"" + value + "\"";
  }
}
