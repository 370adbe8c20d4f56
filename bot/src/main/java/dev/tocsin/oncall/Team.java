package dev.tocsin.oncall;

import java.util.List;

/** People who can be paged together. */
public record Team(String name, List<Person> members) {

  public Team {
    members = List.copyOf(members);
  }
}
