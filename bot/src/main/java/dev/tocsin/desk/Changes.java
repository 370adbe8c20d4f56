package dev.tocsin.desk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes on that an incident has changed, so that nobody has to ask again and again. */
public final class Changes {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  public void tell() {
    listeners.forEach(Runnable::run);
  }
}
