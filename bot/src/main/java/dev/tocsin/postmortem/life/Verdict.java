package dev.tocsin.postmortem.life;

import dev.tocsin.postmortem.Evidence;
import java.time.Instant;
import java.util.List;

/**
 * Someone's answer to whether what was named was the cause.
 *
 * @param id the entry that holds the answer
 * @param about what named it
 */
public record Verdict(String id, Instant at, String by, List<String> about, boolean was) {

  boolean isAbout(List<String> sources) {
    return sources.stream().anyMatch(about::contains);
  }

  Evidence evidence() {
    String said = was ? "Yes, this was the cause: " : "No, this was not the cause: ";
    return new Evidence(id, at, by, said + String.join(", ", about));
  }
}
