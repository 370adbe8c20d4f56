package dev.tocsin.chat.discord;

import java.time.Duration;

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

  /**
   * How long to wait for what.
   *
   * @param again before the first new try to connect; each further one waits twice as long
   * @param silent how long a session may be no session before a new one is begun
   */
  record Patience(Duration again, Duration longest, Duration silent) {
    static final Patience USUAL =
        new Patience(Duration.ofSeconds(1), Duration.ofSeconds(32), Duration.ofMinutes(2));

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
