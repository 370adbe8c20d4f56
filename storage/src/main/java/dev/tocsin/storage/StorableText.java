package dev.tocsin.storage;

import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what PostgreSQL cannot hold in a text, so that no pasted binary can make a message
 * unstorable.
 */
public final class StorableText extends AbstractConverter<String, String> {

  public StorableText() {
    super(String.class, String.class);
  }

  @Override
  public @Nullable String from(@Nullable String stored) {
    return stored;
  }

  @Override
  public @Nullable String to(@Nullable String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }
}
