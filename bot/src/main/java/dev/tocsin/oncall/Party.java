package dev.tocsin.oncall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The people woken together, and what was passed over to come to them. */
public record Party(List<Woken> woken, List<String> notices) {

  public Party {
    woken = List.copyOf(woken);
    notices = List.copyOf(notices);
  }

  /** Leaves out, and says so, whoever has no address on any channel. */
  static Party of(Map<Person, String> why, List<String> notices) {
    List<Woken> woken = new ArrayList<>();
    List<String> said = new ArrayList<>(notices);
    why.forEach(
        (person, reason) -> {
          if (person.isReachable()) {
            woken.add(new Woken(person, person.waysToReach(), reason));
          } else {
            said.add(person.name() + " has no channel to be reached by");
          }
        });
    return new Party(woken, said);
  }
}
