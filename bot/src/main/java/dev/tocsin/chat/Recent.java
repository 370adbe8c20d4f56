package dev.tocsin.chat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers what was used of late, for what can be asked for again once it is forgotten. */
public final class Recent {
  private Recent() {}

  /** For several at once; beyond so many entries, the one that was unused for longest goes. */
  public static <K, V> Map<K, V> map(int most) {
    return Collections.synchronizedMap(new Bounded<>(most));
  }

  private static final class Bounded<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private static final float USUAL_LOAD = 0.75f;

    private final int most;

    Bounded(int most) {
      super(16, USUAL_LOAD, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
