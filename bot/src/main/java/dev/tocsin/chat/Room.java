package dev.tocsin.chat;

import org.jspecify.annotations.Nullable;

/**
 * An incident's place on a platform.
 *
 * @param insteadOf why it is not the place that was asked for, in words, where it is another
 */
public record Room(String id, String name, @Nullable String link, @Nullable String insteadOf) {
  public Room(String id, String name, @Nullable String link) {
    this(id, name, link, null);
  }
}
