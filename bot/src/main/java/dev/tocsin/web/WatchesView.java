package dev.tocsin.web;

import dev.tocsin.desk.Expiries;
import dev.tocsin.oncall.Person;
import dev.tocsin.watch.Known;
import dev.tocsin.watch.Watch;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How it looks what ends when. */
record WatchesView(List<Expiries.Standing> standings, Times times) {
  Html section() {
    return standings.isEmpty()
        ? Html.NOTHING
        : Html.of(
            "<section><h2>What ends</h2>%s</section>",
            Parts.table(
                "Certificates, domains and dates that are watched",
                "What, Ends, State, Looked at",
                standings.stream().map(this::row).toList()));
  }

  private Html row(Expiries.Standing standing) {
    @Nullable Person owner = standing.watch().owner();
    return Html.of(
        "<tr><td>%s%s</td><td>%s</td><td>%s%s</td><td>%s</td></tr>",
        standing.watch().name(),
        owner == null ? Html.NOTHING : quiet(owner.name()),
        ends(standing),
        standing.state().words(),
        trouble(standing.known()),
        looked(standing));
  }

  private String ends(Expiries.Standing standing) {
    @Nullable Instant end = standing.known().end();
    if (standing.watch() instanceof Watch.Day day) {
      return day.date().toString();
    }
    return end == null ? "" : times.at(end);
  }

  private Html trouble(Known known) {
    Known.@Nullable Trouble trouble = known.trouble();
    return trouble == null
        ? Html.NOTHING
        : quiet("can't be read since " + times.at(trouble.since()) + ": " + trouble.why());
  }

  private String looked(Expiries.Standing standing) {
    @Nullable Instant triedAt = standing.known().triedAt();
    if (!standing.watch().isElsewhere()) {
      return "needs no look";
    }
    return triedAt == null ? "not yet" : times.ago(triedAt);
  }

  private static Html quiet(String text) {
    return Html.of(" <span class=\"quiet\">%s</span>", text);
  }
}
