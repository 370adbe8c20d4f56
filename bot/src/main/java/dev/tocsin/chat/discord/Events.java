package dev.tocsin.chat.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.hooks.IEventManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events on: what happened in order, interactions each by itself, since they cannot wait.
 *
 * <p>The connection itself is told on JDA's own thread, so that a pause there slows its next try.
 */
final class Events implements IEventManager, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Events.class);

  private final EventListener connection;
  private final List<EventListener> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService inOrder =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("discord-events").daemon().factory());
  private final ExecutorService atOnce = Executors.newVirtualThreadPerTaskExecutor();

  Events(EventListener connection) {
    this.connection = connection;
  }

  @Override
  public void register(Object listener) {
    listeners.add((EventListener) listener);
  }

  @Override
  public void unregister(Object listener) {
    listeners.remove((EventListener) listener);
  }

  @Override
  public void handle(GenericEvent event) {
    tell(connection, event);
    switch (event) {
      case GenericInteractionCreateEvent _ -> handOver(atOnce, event);
      default -> handOver(inOrder, event);
    }
  }

  /** What comes after Tocsin has left is nobody's business any more. */
  private void handOver(ExecutorService to, GenericEvent event) {
    try {
      to.execute(() -> tell(event));
    } catch (RejectedExecutionException _) {
      LOG.debug("{} came too late", event.getClass().getSimpleName());
    }
  }

  private void tell(GenericEvent event) {
    listeners.forEach(listener -> tell(listener, event));
  }

  private static void tell(EventListener listener, GenericEvent event) {
    try {
      listener.onEvent(event);
    } catch (RuntimeException e) {
      LOG.error("{} was not taken in", event.getClass().getSimpleName(), e);
    }
  }

  @Override
  public List<Object> getRegisteredListeners() {
    return new ArrayList<>(listeners);
  }

  @Override
  public void close() {
    inOrder.shutdown();
    atOnce.shutdown();
  }
}
