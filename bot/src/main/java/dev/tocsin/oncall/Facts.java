package dev.tocsin.oncall;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known at a moment beyond the configuration.
 *
 * @param covers those agreed on
 * @param roles who holds which role in the incident
 * @param lastWoken when people were last woken, by their keys
 * @param acknowledged the keys of those who have it already
 */
public record Facts(
    List<Cover> covers,
    Map<String, Person> roles,
    Map<String, Instant> lastWoken,
    Set<String> acknowledged) {

  public static final Facts NONE = new Facts(List.of(), Map.of());

  public Facts {
    covers = List.copyOf(covers);
    roles = Map.copyOf(roles);
    lastWoken = Map.copyOf(lastWoken);
    acknowledged = Set.copyOf(acknowledged);
  }

  public Facts(List<Cover> covers, Map<String, Person> roles) {
    this(covers, roles, Map.of(), Set.of());
  }

  /** The same after these people were woken. */
  Facts after(List<Woken> woken, Instant at) {
    Map<String, Instant> last = new HashMap<>(lastWoken);
    woken.forEach(one -> last.put(one.person().key(), at));
    return new Facts(covers, roles, last, acknowledged);
  }
}
