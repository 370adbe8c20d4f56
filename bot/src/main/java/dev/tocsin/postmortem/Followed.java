package dev.tocsin.postmortem;

import dev.tocsin.postmortem.Happening.Details;
import dev.tocsin.postmortem.Happening.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Temporary measures and action items: recorded, and then reverted or done, or not yet. */
final class Followed {
  private static final int LONGEST = 400;

  private final Log log;
  private final Times times;

  Followed(Log log, Times times) {
    this.log = log;
    this.times = times;
  }

  List<Told> measures() {
    return followed(Kind.TEMP_ADDED, Kind.TEMP_REVERTED, "reverted");
  }

  List<Told> items() {
    return followed(Kind.ACTION_ADDED, Kind.ACTION_DONE, "done");
  }

  /** Measures that were not reverted before the incident was over. */
  List<Told> stillInPlace() {
    return log.isOver() ? open(Kind.TEMP_ADDED, Kind.TEMP_REVERTED, "Still in place: ") : List.of();
  }

  /** Items that nobody owns and nobody has done. */
  List<Told> unowned() {
    return open(Kind.ACTION_ADDED, Kind.ACTION_DONE, "Without an owner: ");
  }

  private List<Told> open(Kind begins, Kind ends, String lead) {
    boolean owned = begins == Kind.ACTION_ADDED;
    return log.of(begins).stream()
        .filter(added -> end(added, ends) == null)
        .filter(added -> !owned || added.details().owner() == null)
        .map(added -> Recorded.told(added, lead + named(added) + "."))
        .toList();
  }

  private List<Told> followed(Kind begins, Kind ends, String word) {
    List<Told> told = new ArrayList<>();
    for (Happening added : log.of(begins)) {
      Happening end = end(added, ends);
      String text = named(added) + terms(added.details()) + ", recorded by " + when(added);
      told.add(
          end == null
              ? Recorded.told(added, text + ".")
              : new Told(
                  added.at(),
                  text + ", " + word + " by " + when(end) + ".",
                  List.of(added.id(), end.id())));
    }
    return told;
  }

  private @Nullable Happening end(Happening added, Kind kind) {
    return log.of(kind).stream()
        .filter(event -> added.details().ref() != null)
        .filter(event -> Objects.equals(event.details().ref(), added.details().ref()))
        .findFirst()
        .orElse(null);
  }

  private static String named(Happening added) {
    String ref = added.details().ref();
    return (ref == null ? "" : ref + ": ") + Quote.of(added.text(), LONGEST);
  }

  private static String terms(Details details) {
    String owner = details.owner() == null ? "" : ", owned by " + details.owner();
    return details.due() == null ? owner : owner + ", due " + details.due();
  }

  private String when(Happening event) {
    return event.actor() + " at " + times.of(event.at());
  }
}
