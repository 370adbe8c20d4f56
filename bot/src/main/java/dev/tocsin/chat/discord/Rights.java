package dev.tocsin.chat.discord;

import java.util.EnumSet;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.requests.GatewayIntent;

/** All that Tocsin needs to be allowed in a server; the invite link asks for just this. */
final class Rights {
  /** In a channel that others are kept out of, where what the server allows may not count. */
  static final EnumSet<Permission> IN_ROOMS =
      EnumSet.of(
          Permission.VIEW_CHANNEL,
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_HISTORY,
          Permission.MESSAGE_ADD_REACTION,
          Permission.PIN_MESSAGES,
          Permission.MESSAGE_SEND_IN_THREADS,
          Permission.CREATE_PUBLIC_THREADS);

  /** Making rooms, letting people in, and putting rooms away when they are no longer used. */
  private static final EnumSet<Permission> OVER_ROOMS =
      EnumSet.of(
          Permission.MANAGE_CHANNEL,
          Permission.MANAGE_ROLES,
          Permission.MANAGE_THREADS,
          Permission.CREATE_PRIVATE_THREADS,
          Permission.MESSAGE_ATTACH_FILES);

  private static final EnumSet<GatewayIntent> WITHOUT_LEAVE =
      EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.GUILD_MESSAGE_REACTIONS);

  private Rights() {}

  /** Whether Discord gives it only to bots for which a switch is on in its portal. */
  static boolean needsLeave(GatewayIntent intent) {
    return intent == GatewayIntent.MESSAGE_CONTENT;
  }

  static EnumSet<Permission> permissions() {
    EnumSet<Permission> all = EnumSet.copyOf(IN_ROOMS);
    all.addAll(OVER_ROOMS);
    return all;
  }

  /**
   * @param reading whether the switch for reading messages is on in Discord's portal
   */
  static EnumSet<GatewayIntent> intents(boolean reading) {
    EnumSet<GatewayIntent> all = EnumSet.copyOf(WITHOUT_LEAVE);
    if (reading) {
      all.add(GatewayIntent.MESSAGE_CONTENT);
    }
    return all;
  }
}
