package dev.tocsin.incident;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which alerts an incident was told of, and which of them go on. */
public final class Alerts {
  private final Map<String, Boolean> goesOn = new HashMap<>();

  void fold(List<Alert> alerts, boolean firing) {
    alerts.forEach(alert -> goesOn.put(alert.key(), firing));
  }

  /** Those of them that were not known to go on, each once. */
  List<Alert> begun(List<Alert> firing) {
    return news(firing, true);
  }

  /** Those of them that were not known to have ended, each once. */
  List<Alert> over(List<Alert> ended) {
    return news(ended, false);
  }

  private List<Alert> news(List<Alert> told, boolean firing) {
    Set<String> seen = new HashSet<>();
    return told.stream()
        .filter(alert -> !Boolean.valueOf(firing).equals(goesOn.get(alert.key())))
        .filter(alert -> seen.add(alert.key()))
        .toList();
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

  /** The worst that those are rated as of which the incident has not heard before. */
  public Optional<Severity> worstNew(List<Alert> firing) {
    return worst(firing.stream().filter(alert -> !goesOn.containsKey(alert.key())).toList());
  }

  /** The worst that any of them is rated as. */
  public static Optional<Severity> worst(List<Alert> alerts) {
    return alerts.stream()
        .flatMap(alert -> Optional.ofNullable(alert.severity()).stream())
        .min(Severity::compareTo);
  }
}
