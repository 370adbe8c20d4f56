package dev.tocsin.chat.discord;

import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatPlatform.Health;
import dev.tocsin.chat.Elsewhere;
import dev.tocsin.chat.SoleConnections;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets Tocsin into the server and keeps it there; meanwhile all else goes on without Discord. */
final class Connection implements EventListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final String CONTENT_MISSING =
      "Discord does not let Tocsin read messages (4014). Switch on \"Message Content Intent\" on"
          + " the page Bot of Discord's developer portal, under \"Privileged Gateway Intents\", and"
          + " restart Tocsin; until then nothing said is recorded unless somebody picks it from a"
          + " message's menu.";

  private static final String TOKEN_WRONG =
      "Discord does not know Tocsin's token (4004). Make a new one with \"Reset Token\" on the"
          + " page Bot of Discord's developer portal, set DISCORD_TOKEN and restart Tocsin; until"
          + " then pages go out by the other channels.";

  private final Login login;
  private final Access access;
  private final SoleConnections sole;
  private final Runnable givenAway;
  private final Upkeep upkeep;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Login.@Nullable Session session;
  private volatile @Nullable String trouble = "Discord has not answered yet.";
  private volatile boolean over;
  private volatile boolean readsMessages = true;

  /**
   * @param whileIn what is to be looked after again and again while Tocsin is in the server
   * @param givenAway what is to be done when another instance takes over
   */
  Connection(
      Login login,
      Access access,
      SoleConnections sole,
      Consumer<Guild> whileIn,
      Runnable givenAway) {
    this.login = login;
    this.access = access;
    this.sole = sole;
    this.upkeep = new Upkeep(whileIn);
    this.givenAway = givenAway;
  }

  void start() {
    Thread.ofPlatform().name("discord-connection").daemon().start(this::keep);
  }

  /** The server, or a refusal for now. */
  Guild guild() {
    if (!isOurs()) {
      throw new Elsewhere(DiscordPlatform.NAME);
    }
    Login.Session now = session;
    Guild guild = now == null || over ? null : access.guild(now.jda()).orElse(null);
    if (guild == null) {
      throw ChatFailure.forNow(health().detail(), Duration.ofSeconds(2));
    }
    return guild;
  }

  Health health() {
    if (!isOurs()) {
      return new Health(true, "Another instance holds the connection, or is about to.");
    }
    Login.Session now = session;
    String why = trouble;
    if (why != null || now == null) {
      return new Health(false, why == null ? "Tocsin has left Discord." : why);
    }
    Guild guild = access.guild(now.jda()).orElse(null);
    if (guild == null) {
      return new Health(false, notThere());
    }
    return readsMessages
        ? new Health(true, "Connected to " + guild.getName() + ".")
        : new Health(false, CONTENT_MISSING);
  }

  /** Who may not read messages can still call people. */
  boolean isReachable() {
    Login.Session now = session;
    boolean stands = trouble == null && now != null && access.guild(now.jda()).isPresent();
    return stands || !isOurs();
  }

  private String notThere() {
    return access.guild().isEmpty()
        ? "Tocsin's bot is in no server, or in several: invite it, and set DISCORD_GUILD to the"
            + " server's id."
        : "Tocsin's bot is not in the server "
            + access.guild()
            + ". Invite it, or check DISCORD_GUILD.";
  }

  /** On JDA's own thread, so that health is never behind what else is still to be taken in. */
  @Override
  public void onEvent(GenericEvent event) {
    switch (event) {
      case ReadyEvent _ -> stands();
      case SessionResumeEvent _ -> stands();
      case SessionRecreateEvent _ -> stands();
      case SessionDisconnectEvent _ -> broke();
      case ShutdownEvent shutdown -> ended(shutdown.getCloseCode());
      default -> {}
    }
  }

  private void stands() {
    Login.Session now = session;
    if (now != null) {
      now.sessions().stands();
    }
    trouble = null;
  }

  /** While this waits, JDA does not try again. */
  private void broke() {
    trouble = "The connection to Discord broke; Tocsin tries to mend it.";
    Login.Session now = session;
    try {
      if (now != null) {
        now.sessions().pause();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ended(@Nullable CloseCode code) {
    if (code == CloseCode.DISALLOWED_INTENTS && readsMessages) {
      readsMessages = false;
      LOG.error(CONTENT_MISSING);
      session = null;
    } else if (code != null && !code.isReconnect()) {
      over = true;
      trouble = code == CloseCode.AUTHENTICATION_FAILED ? TOKEN_WRONG : refused(code);
      LOG.error("{}", trouble);
    }
  }

  private static String refused(CloseCode code) {
    return "Discord does not take Tocsin: "
        + code.getMeaning()
        + " ("
        + code.getCode()
        + "). Mend it and restart Tocsin; until then pages go out by the other channels.";
  }

  @Override
  public void close() {
    closed.countDown();
    Login.Session now = session;
    session = null;
    if (now != null) {
      now.close();
    }
  }

  private void keep() {
    int failed = 0;
    boolean last = false;
    while (!last && !over) {
      failed = look() ? 0 : failed + 1;
      last = pause(failed == 0 ? BETWEEN_LOOKS : access.patience().before(failed - 1));
    }
  }

  private boolean look() {
    try {
      if (!isOurs()) {
        leave();
      } else if (session == null && closed.getCount() > 0) {
        return enter();
      } else {
        leaveIfSilent();
        lookAfterTheServer();
      }
      return true;
    } catch (RuntimeException e) {
      LOG.error("The connection to Discord is in trouble", e);
      return false;
    }
  }

  private boolean isOurs() {
    return sole.isOurs(DiscordPlatform.NAME);
  }

  /** What is said meanwhile, and since the other one left, is caught up on with the next entry. */
  private void leave() {
    Login.Session now = session;
    session = null;
    if (now != null) {
      LOG.info("Another instance talks to Discord from now on");
      givenAway.run();
      now.close();
    }
  }

  private boolean enter() {
    try {
      Login.Session entered = login.enter(this, readsMessages);
      session = entered;
      if (closed.getCount() == 0) {
        close();
      } else if (entered.jda().getStatus() == JDA.Status.CONNECTED) {
        stands();
      } else if (!over && entered.jda().getStatus() == JDA.Status.SHUTDOWN) {
        session = null;
      }
      return true;
    } catch (InvalidTokenException _) {
      over = true;
      say(TOKEN_WRONG);
    } catch (RuntimeException e) {
      say(String.valueOf(Failures.of("let Tocsin in", e).getMessage()));
    }
    return false;
  }

  /** A session that nobody answers any more is given up for a new one. */
  private void leaveIfSilent() {
    Login.Session now = session;
    if (now != null && now.isSilentFor(access.patience().silent())) {
      LOG.warn("Discord has left Tocsin without a session for too long: it begins anew");
      session = null;
      now.close();
    }
  }

  private void lookAfterTheServer() {
    Login.Session now = session;
    if (now != null && trouble == null) {
      access.guild(now.jda()).ifPresent(upkeep::of);
    }
  }

  private void say(String what) {
    if (!what.equals(trouble)) {
      LOG.warn("{}", what);
      trouble = what;
    }
  }

  private boolean pause(Duration length) {
    try {
      return closed.await(length.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
