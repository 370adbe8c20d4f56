package dev.tocsin.incident;

import java.util.Map;
import java.util.TreeMap;

/**
 * How far people have come in a runbook.
 *
 * @param steps how many it has
 * @param taken what was last said of a step, by its number
 */
public record RunbookProgress(
    String runbook, int steps, Map<Integer, FollowUpEvent.RunbookStepped> taken) {

  static RunbookProgress of(FollowUpEvent.RunbookShown event) {
    return new RunbookProgress(event.runbook(), event.steps(), Map.of());
  }

  RunbookProgress after(FollowUpEvent.RunbookStepped step) {
    Map<Integer, FollowUpEvent.RunbookStepped> more = new TreeMap<>(taken);
    more.put(step.step(), step);
    return new RunbookProgress(runbook, steps, more);
  }
}
