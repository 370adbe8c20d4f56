package dev.tocsin.chat.discord;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.utils.SessionController;

/**
 * What lets Tocsin into a server; its token is in no log, so it does not say what it holds.
 *
 * @param guild the server's id
 * @param api where REST is, with a slash at its end
 * @param gateway where events come from
 */
record Access(String token, String guild, String api, String gateway, Patience patience) {
  Access {
    api = api.endsWith("/") ? api : api + "/";
  }

  /** The configured server; where none is, the only one that the bot is in. */
  Optional<Guild> guild(JDA jda) {
    return guild.isEmpty()
        ? Optional.of(jda.getGuilds()).filter(all -> all.size() == 1).map(List::getFirst)
        : Optional.of(guild).filter(Places::isId).map(jda::getGuildById);
  }

  boolean isTo(Guild one) {
    return guild.isEmpty() ? one.getJDA().getGuilds().size() == 1 : one.getId().equals(guild);
  }

  /**
   * How long to wait for what.
   *
   * @param again before the first new try to connect; each further one waits twice as long
   * @param between between one new session and the next
   * @param silent how long a session may be no session before a new one is begun
   * @param answer how long a command's own answer is waited for, of Discord's three seconds
   */
  record Patience(
      Duration again, Duration longest, Duration between, Duration silent, Duration answer) {
    static final Patience USUAL =
        new Patience(
            Duration.ofSeconds(1),
            Duration.ofSeconds(32),
            Duration.ofSeconds(SessionController.IDENTIFY_DELAY),
            Duration.ofMinutes(2),
            Duration.ofMillis(1500));

    Duration before(int attempt) {
      Duration wait = again.multipliedBy(1L << Math.min(attempt, 10));
      return wait.compareTo(longest) > 0 ? longest : wait;
    }
  }

  @Override
  public String toString() {
    return "access to " + api;
  }
}
