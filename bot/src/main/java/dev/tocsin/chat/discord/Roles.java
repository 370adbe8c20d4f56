package dev.tocsin.chat.discord;

import dev.tocsin.chat.Argument;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.CommandCatalog;
import dev.tocsin.chat.CommandSpec;
import dev.tocsin.chat.Mentions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import org.jspecify.annotations.Nullable;

/** Roles of the server as whom they stand for: a team or a schedule, as the configuration says. */
final class Roles {
  private static final Pattern MENTION = Pattern.compile("<@&(\\d+)>");

  /** What stands before the target of a command that takes one. */
  private static final List<Pattern> BEFORE_TARGETS =
      new CommandCatalog()
          .commands().stream()
              .flatMap(spec -> target(spec).map(key -> before(spec, key)).stream())
              .toList();

  private final Supplier<Map<String, String>> targets;

  /**
   * @param targets such as {@code team:platform}, by a role's id or name
   */
  Roles(Supplier<Map<String, String>> targets) {
    this.targets = targets;
  }

  private static Optional<String> target(CommandSpec spec) {
    return spec.arguments().stream()
        .filter(one -> one.kind() == Argument.Kind.TARGET)
        .map(Argument::key)
        .findFirst();
  }

  private static Pattern before(CommandSpec spec, String key) {
    return Pattern.compile(
        "(?is)(.*\\s)?" + spec.name() + "(\\s+INC-\\d+)?(\\s+" + key + ":[\"“]?)?\\s*");
  }

  /** The role as a target, or as what it is called where it stands for nobody. */
  String target(Role role) {
    Map<String, String> known = targets.get();
    return Optional.ofNullable(known.get(role.getId()))
        .or(() -> Optional.ofNullable(known.get(role.getName())))
        .orElseGet(() -> named(role));
  }

  private static String named(Role role) {
    return Mentions.of(new ChatUser(DiscordPlatform.NAME, "&" + role.getId(), role.getName()));
  }

  /** Words in which a role that is to be paged is the target, and any other is called by name. */
  String in(String words, @Nullable Guild guild) {
    return guild == null
        ? words
        : MENTION
            .matcher(words)
            .replaceAll(found -> Matcher.quoteReplacement(role(words, found, guild)));
  }

  private String role(String words, MatchResult found, Guild guild) {
    Role role = guild.getRoleById(found.group(1));
    if (role == null) {
      return found.group();
    }
    String before = words.substring(0, found.start());
    boolean isTarget = BEFORE_TARGETS.stream().anyMatch(one -> one.matcher(before).matches());
    return isTarget ? target(role) : named(role);
  }
}
