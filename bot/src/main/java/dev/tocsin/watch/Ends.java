package dev.tocsin.watch;

import java.time.Instant;
import java.time.ZoneId;

/** Reads the end of whatever is watched. */
public record Ends(EndReader<Watch.Certificate> certificates, EndReader<Watch.Domain> domains) {
  /**
   * When it ends, or {@link Unreadable}.
   *
   * @param zone where dates are meant
   */
  public Instant read(Watch watch, ZoneId zone) {
    return switch (watch) {
      case Watch.Certificate certificate -> certificates.read(certificate);
      case Watch.Domain domain -> domains.read(domain);
      case Watch.Day day -> day.end(zone);
    };
  }
}
