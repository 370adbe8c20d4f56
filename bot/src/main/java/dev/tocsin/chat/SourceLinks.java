package dev.tocsin.chat;

import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Evidence;
import dev.tocsin.postmortem.Section;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Leads from the sections of a draft to the messages that they rest on, to each of them once. */
final class SourceLinks {
  private static final int MOST = 3;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Map<String, Evidence> evidence;
  private final ZoneId zone;
  private final Set<String> shown = new HashSet<>();

  SourceLinks(Draft draft) {
    this.zone = draft.zone();
    this.evidence =
        draft.evidence().stream()
            .filter(one -> one.link() != null)
            .collect(Collectors.toMap(Evidence::id, Function.identity(), (one, _) -> one));
  }

  /** Nothing where no message of it can be linked to, or all were. */
  Optional<Card.Links> of(Section section) {
    List<Card.Link> links = new ArrayList<>();
    section.statements().stream()
        .flatMap(one -> one.sources().stream())
        .map(evidence::get)
        .filter(Objects::nonNull)
        .filter(one -> links.size() < MOST && shown.add(String.valueOf(one.link())))
        .forEach(one -> links.add(link(one)));
    return links.isEmpty() ? Optional.empty() : Optional.of(new Card.Links("From", links));
  }

  private Card.Link link(Evidence one) {
    String when = CLOCK.format(one.at().atZone(zone));
    return new Card.Link(Brief.of(one.who(), 40) + " " + when, String.valueOf(one.link()));
  }
}
