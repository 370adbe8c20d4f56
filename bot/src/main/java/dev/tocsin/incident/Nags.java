package dev.tocsin.incident;

import dev.tocsin.incident.FollowUpEvent.Nag;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How often people were asked for what is missing, and until when they don't want to be. */
public final class Nags {
  private final Map<Asked, Integer> counts = new HashMap<>();
  private final Map<Asked, Instant> lastAsked = new HashMap<>();
  private final Map<Asked, Instant> snoozedUntil = new HashMap<>();

  /**
   * @param item the number of a measure or an action item, 0 for what has none
   */
  private record Asked(Nag nag, int item) {
    boolean covers(Asked other) {
      return nag == other.nag && (item == 0 || item == other.item);
    }
  }

  void fold(Recorded recorded) {
    switch (recorded.event()) {
      case FollowUpEvent.Nagged nagged -> {
        Asked what = new Asked(nagged.nag(), nagged.number());
        counts.put(what, nagged.time());
        lastAsked.put(what, recorded.at());
      }
      case FollowUpEvent.NagSnoozed snoozed -> snooze(snoozed);
      case FollowUpEvent.PostmortemPromised _ -> counts.remove(new Asked(Nag.POSTMORTEM, 0));
      case LifecycleEvent.Resolved _ -> counts.remove(new Asked(Nag.POSTMORTEM, 0));
      case RecordEvent.UpdatePublished _ -> counts.remove(new Asked(Nag.UPDATE, 0));
      case LifecycleEvent.Reopened _ -> counts.clear();
      default -> {}
    }
  }

  /** Items are asked for again once the time is up, however lately they were. */
  private void snooze(FollowUpEvent.NagSnoozed snoozed) {
    Asked putOff = new Asked(snoozed.nag(), snoozed.number());
    snoozedUntil.put(putOff, snoozed.until());
    lastAsked.keySet().removeIf(what -> what.item() > 0 && putOff.covers(what));
  }

  /** How often people were asked for an item since it is there; for 0, since it last changed. */
  public int count(Nag nag, int item) {
    return counts.getOrDefault(new Asked(nag, item), 0);
  }

  public Optional<Instant> lastAsked(Nag nag, int item) {
    return Optional.ofNullable(lastAsked.get(new Asked(nag, item)));
  }

  /** By itself or with all of its kind, whichever lasts longer. */
  public Optional<Instant> snoozedUntil(Nag nag, int item) {
    return Stream.of(new Asked(nag, item), new Asked(nag, 0))
        .flatMap(what -> Optional.ofNullable(snoozedUntil.get(what)).stream())
        .max(Instant::compareTo);
  }
}
