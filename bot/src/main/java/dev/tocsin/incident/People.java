package dev.tocsin.incident;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who does what in an incident. */
public final class People {
  /** The role of the one who runs it. */
  public static final String LEAD = "lead";

  private final Map<String, Who> roles = new LinkedHashMap<>();

  void fold(PeopleEvent event) {
    switch (event) {
      case PeopleEvent.RoleAssigned assigned -> roles.put(assigned.role(), assigned.who());
      case PeopleEvent.LeadHandedOver handed -> roles.put(LEAD, handed.to());
    }
  }

  public Optional<Who> lead() {
    return in(LEAD);
  }

  /** Who has a role. */
  public Optional<Who> in(String role) {
    return Optional.ofNullable(roles.get(role));
  }

  /**
   * Everyone who has a role, the lead among them, in the order in which the roles were first given.
   */
  public Map<String, Who> roles() {
    return Collections.unmodifiableMap(roles);
  }

  boolean hasRole(Who who) {
    return roles.values().stream().anyMatch(who::is);
  }
}
