package dev.tocsin.config;

import dev.tocsin.oncall.Person;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that ends on a day, and how long before it somebody should be told. */
public sealed interface Watch {

  Duration warn();

  @Nullable Person owner();

  /** A TLS certificate, as the server shows it. */
  record Certificate(String host, int port, Duration warn, @Nullable Person owner)
      implements Watch {}

  /** A domain's registration. */
  record Domain(String name, Duration warn, @Nullable Person owner) implements Watch {}

  /** Anything else with a date. */
  record Day(LocalDate date, String what, Duration warn, @Nullable Person owner) implements Watch {}
}
