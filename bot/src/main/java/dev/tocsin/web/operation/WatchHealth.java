package dev.tocsin.web.operation;

import dev.tocsin.desk.Expiries;
import dev.tocsin.storage.StorageUnavailable;
import dev.tocsin.watch.Known;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** What ends when; that something else runs out is no fault of this Tocsin. */
record WatchHealth(Expiries expiries) implements HealthIndicator {
  @Override
  public Health health() {
    Health.Builder health = Health.up();
    try {
      expiries.standings().forEach(one -> health.withDetail(one.watch().id(), details(one)));
    } catch (StorageUnavailable e) {
      health.unknown().withDetail("watches", String.valueOf(e.getMessage()));
    }
    return health.build();
  }

  private static Map<String, Object> details(Expiries.Standing standing) {
    Known known = standing.known();
    Known.@Nullable Trouble trouble = known.trouble();
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("state", standing.state().words());
    details.put("ends", moment(known.end()));
    details.put("lastRead", moment(known.readAt()));
    details.put("trouble", trouble == null ? "none" : trouble.why());
    return details;
  }

  private static String moment(@Nullable Instant at) {
    return at == null ? "never" : at.toString();
  }
}
