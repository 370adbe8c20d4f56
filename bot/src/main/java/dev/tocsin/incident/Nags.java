package dev.tocsin.incident;

import dev.tocsin.incident.FollowUpEvent.Nag;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How often people were asked for what is missing, and until when they don't want to be. */
public final class Nags {
  private final Map<Nag, Integer> counts = new EnumMap<>(Nag.class);
  private final Map<Nag, Instant> lastAsked = new EnumMap<>(Nag.class);
  private final Map<Nag, Instant> snoozedUntil = new EnumMap<>(Nag.class);

  void fold(Recorded recorded) {
    switch (recorded.event()) {
      case FollowUpEvent.Nagged nagged -> {
        counts.put(nagged.nag(), nagged.time());
        lastAsked.put(nagged.nag(), recorded.at());
      }
      case FollowUpEvent.NagSnoozed snoozed -> snoozedUntil.put(snoozed.nag(), snoozed.until());
      case RecordEvent.UpdatePublished _ -> counts.remove(Nag.UPDATE);
      case FollowUpEvent.MeasureAdded _ -> counts.remove(Nag.MEASURE);
      case FollowUpEvent.ActionAdded _ -> counts.remove(Nag.ACTION);
      case LifecycleEvent.Reopened _ -> counts.clear();
      default -> {}
    }
  }

  /** How often people were asked since what they were asked for last changed. */
  public int count(Nag nag) {
    return counts.getOrDefault(nag, 0);
  }

  public Optional<Instant> lastAsked(Nag nag) {
    return Optional.ofNullable(lastAsked.get(nag));
  }

  public Optional<Instant> snoozedUntil(Nag nag) {
    return Optional.ofNullable(snoozedUntil.get(nag));
  }
}
