package dev.tocsin.watch;

import dev.tocsin.oncall.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Something that ends on a day, and how long before it somebody should be told. */
public sealed interface Watch {

  Duration warn();

  @Nullable Person owner();

  /** How bad its end is, 1 the worst, 0 where nobody has said. */
  int severity();

  /** What it is known by, the same as long as it is about the same thing. */
  String id();

  /** What it is, as sentences begin. */
  String name();

  /** Whether its end has to be looked up, and where that is cannot always be reached. */
  default boolean isElsewhere() {
    return true;
  }

  /** A TLS certificate, as the server shows it. */
  record Certificate(String host, int port, Duration warn, @Nullable Person owner, int severity)
      implements Watch {
    private static final int USUAL = 443;

    @Override
    public String id() {
      return "certificate/" + host + ":" + port;
    }

    @Override
    public String name() {
      return "The certificate of " + host + (port == USUAL ? "" : ":" + port);
    }
  }

  /** A domain's registration. */
  record Domain(String domain, Duration warn, @Nullable Person owner, int severity)
      implements Watch {
    @Override
    public String id() {
      return "domain/" + domain;
    }

    @Override
    public String name() {
      return "The domain " + domain;
    }
  }

  /** Anything else with a date. */
  record Day(LocalDate date, String what, Duration warn, @Nullable Person owner, int severity)
      implements Watch {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Override
    public String id() {
      return "date/" + what;
    }

    @Override
    public String name() {
      return what;
    }

    @Override
    public boolean isElsewhere() {
      return false;
    }

    /** In the morning of the day: a date says no hour, and nobody is to be woken for midnight. */
    public Instant end(ZoneId zone) {
      return date.atTime(MORNING).atZone(zone).toInstant();
    }
  }
}
