package dev.tocsin.postmortem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that can be cited: how it stands in the evidence, and all that it bears out. */
record Source(Evidence evidence, String bearing, List<Instant> times) {

  static Source of(Utterance said) {
    String channel = said.channel() == null ? "" : said.channel();
    return new Source(
        new Evidence(said.id(), said.at(), said.author(), said.text(), said.link()),
        said.text() + "\n" + said.author() + "\n" + channel,
        List.of(said.at()));
  }

  static Source of(Happening event) {
    Happening.Details details = event.details();
    String bearing =
        Stream.of(event.text(), event.actor(), details.ref(), details.owner(), details.due())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    List<Instant> times = new ArrayList<>(List.of(event.at()));
    Stream.of(details.from(), details.to()).filter(Objects::nonNull).forEach(times::add);
    return new Source(
        new Evidence(event.id(), event.at(), event.actor(), event.text(), event.link()),
        bearing,
        times);
  }
}
