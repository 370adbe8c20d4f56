package dev.tocsin.incident;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which alerts an incident was told of, and which of them go on. */
public final class Alerts {
  private final Map<String, Boolean> goesOn = new HashMap<>();
  private final Map<String, Severity> rated = new HashMap<>();

  void fold(List<Alert> alerts, boolean firing) {
    alerts.forEach(alert -> goesOn.put(alert.key(), firing));
    if (firing) {
      alerts.forEach(this::rate);
    }
  }

  /** What says nothing of how bad it is leaves it as it was rated. */
  private void rate(Alert alert) {
    if (alert.severity() != null) {
      rated.put(alert.key(), alert.severity());
    }
  }

  /** Those of them that were not known to go on, or not to be so bad, each once. */
  List<Alert> begun(List<Alert> firing) {
    return once(firing, alert -> !goesOn(alert.key(), true) || isRatedWorse(alert));
  }

  /** Those of them that were not known to have ended, each once. */
  List<Alert> over(List<Alert> ended) {
    return once(ended, alert -> !goesOn(alert.key(), false));
  }

  private boolean goesOn(String key, boolean firing) {
    return Boolean.valueOf(firing).equals(goesOn.get(key));
  }

  private static List<Alert> once(List<Alert> told, Predicate<Alert> isNews) {
    Set<String> seen = new HashSet<>();
    return told.stream().filter(isNews).filter(alert -> seen.add(alert.key())).toList();
  }

  /** Worse than its program rated it last; what it never rated was not as bad as anything. */
  private boolean isRatedWorse(Alert alert) {
    Severity last = rated.get(alert.key());
    return alert.severity() != null && (last == null || last.isMilderThan(alert.severity()));
  }

  /** How many it was told of. */
  public int known() {
    return goesOn.size();
  }

  /** How many of them go on. */
  public int left() {
    return left(List.of(), List.of());
  }

  /** How many go on once these have begun and those have ended. */
  int left(List<Alert> begun, List<Alert> over) {
    Map<String, Boolean> then = new HashMap<>(goesOn);
    begun.forEach(alert -> then.put(alert.key(), true));
    over.forEach(alert -> then.put(alert.key(), false));
    return (int) then.values().stream().filter(on -> on).count();
  }

  /** The worst that those are rated as of which the incident has not heard so bad before. */
  public Optional<Severity> worstNew(List<Alert> firing) {
    return worst(firing.stream().filter(this::isRatedWorse).toList());
  }

  /** The worst that any of them is rated as. */
  public static Optional<Severity> worst(List<Alert> alerts) {
    return alerts.stream()
        .flatMap(alert -> Optional.ofNullable(alert.severity()).stream())
        .min(Severity::compareTo);
  }
}
