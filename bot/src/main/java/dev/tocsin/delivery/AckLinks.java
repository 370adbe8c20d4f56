package dev.tocsin.delivery;

import java.util.Optional;

/** Makes the link by which one person acknowledges one incident. */
@FunctionalInterface
public interface AckLinks {
  /** Empty while Tocsin has no address that phones can reach. */
  Optional<String> to(long incident, String person);
}
