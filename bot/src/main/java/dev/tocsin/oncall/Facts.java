package dev.tocsin.oncall;

import java.util.List;
import java.util.Map;

/**
 * What is known at a moment beyond the configuration: covers agreed on, and who holds which role.
 */
public record Facts(List<Cover> covers, Map<String, Person> roles) {

  public static final Facts NONE = new Facts(List.of(), Map.of());

  public Facts {
    covers = List.copyOf(covers);
    roles = Map.copyOf(roles);
  }
}
