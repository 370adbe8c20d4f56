package dev.tocsin.chat.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/** Begins sessions with all that Tocsin listens with. */
final class Login {
  static {
    // whoever forgets to say whom a message may call, calls nobody
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
  }

  private final Access access;
  private final List<EventListener> listeners;
  private final InstantSource clock;

  Login(Access access, List<EventListener> listeners, InstantSource clock) {
    this.access = access;
    this.listeners = listeners;
    this.clock = clock;
  }

  /** One life of JDA, with the threads that are its own. */
  record Session(
      JDA jda,
      Sessions sessions,
      Events events,
      ExecutorService callbacks,
      InstantSource clock,
      AtomicReference<Instant> lastWell) {
    boolean isSilentFor(Duration length) {
      Instant now = clock.instant();
      if (jda.getStatus() == JDA.Status.CONNECTED) {
        lastWell.set(now);
      }
      return lastWell.get().plus(length).isBefore(now);
    }

    void close() {
      sessions.close();
      jda.shutdownNow();
      events.close();
      callbacks.shutdown();
    }
  }

  /** Throws what JDA throws when it cannot even begin. */
  Session enter(EventListener connection, boolean readingMessages) {
    Sessions sessions = new Sessions(access);
    Events events = new Events(connection);
    ExecutorService callbacks = Executors.newVirtualThreadPerTaskExecutor();
    JDABuilder builder =
        JDABuilder.createLight(access.token(), Rights.intents(readingMessages))
            .enableCache(CacheFlag.MEMBER_OVERRIDES)
            .setRestConfig(new RestConfig().setBaseUrl(access.api()))
            .setSessionController(sessions)
            .setEventManager(events)
            .setCallbackPool(callbacks)
            .setEnableShutdownHook(false)
            .setMaxReconnectDelay(32);
    listeners.forEach(builder::addEventListeners);
    try {
      return new Session(
          builder.build(),
          sessions,
          events,
          callbacks,
          clock,
          new AtomicReference<>(clock.instant()));
    } catch (RuntimeException e) {
      events.close();
      callbacks.shutdown();
      throw e;
    }
  }
}
