package dev.tocsin.chat.discord;

import dev.tocsin.chat.AppManifest;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.requests.GatewayIntent;

/** What Discord has in a manifest's place: a link that invites, and switches in its portal. */
public final class DiscordManifest implements AppManifest {
  private static final String PORTAL = "https://discord.com/developers/applications";

  @Override
  public String platform() {
    return DiscordPlatform.NAME;
  }

  @Override
  public String written(Wishes wishes) {
    String application = wishes.application();
    String id = application == null ? "APPLICATION_ID" : application;
    return Stream.of(
            "Switch on, at " + PORTAL + " on the page Bot, under \"Privileged Gateway Intents\":",
            "  " + switches(),
            "Leave the others off. Then invite Tocsin with this link"
                + (application == null
                    ? " (APPLICATION_ID is on the page General Information):"
                    : ":"),
            "  " + link(id),
            "It asks for these permissions and no others:",
            "  " + permissions())
        .collect(Collectors.joining("\n"));
  }

  private static String link(String application) {
    return "https://discord.com/oauth2/authorize?client_id="
        + application
        + "&scope=bot+applications.commands&permissions="
        + Permission.getRaw(Rights.permissions());
  }

  private static String permissions() {
    return Rights.permissions().stream()
        .sorted(Comparator.comparingInt(Permission::getOffset))
        .map(DiscordManifest::named)
        .collect(Collectors.joining(", "));
  }

  /** As Discord's own pages name it. */
  static String named(Permission permission) {
    return permission == Permission.MESSAGE_HISTORY ? "Read Message History" : permission.getName();
  }

  /** The portal calls an intent by its name with "Intent" behind it. */
  private static String switches() {
    return Rights.intents(true).stream()
        .filter(Rights::needsLeave)
        .map(DiscordManifest::named)
        .collect(Collectors.joining(", "));
  }

  private static String named(GatewayIntent intent) {
    return Stream.of(intent.name().split("_"))
            .map(word -> word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.joining(" "))
        + " Intent";
  }
}
