package dev.tocsin.storage;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps instants as microseconds since 1970, which both databases store exactly and sort rightly.
 */
public final class MicrosConverter extends AbstractConverter<Long, Instant> {

  public MicrosConverter() {
    super(Long.class, Instant.class);
  }

  @Override
  public @Nullable Instant from(@Nullable Long micros) {
    return micros == null ? null : Instant.EPOCH.plus(micros, MICROS);
  }

  @Override
  public @Nullable Long to(@Nullable Instant instant) {
    return instant == null ? null : MICROS.between(Instant.EPOCH, instant);
  }
}
