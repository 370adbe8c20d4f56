package dev.tocsin.postmortem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who took part: what each of them did as far as the draft tells, and how often they spoke. */
final class People {
  private static final Set<String> NOBODY = Set.of("", "tocsin", "system");

  private record Part(Instant from, List<String> said, List<String> entered, Set<Deed> deeds) {}

  private final Findings findings;
  private final Log log;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  People(Findings findings, Log log) {
    this.findings = findings;
    this.log = log;
  }

  List<Told> told() {
    gather();
    List<Told> told = new ArrayList<>();
    parts.forEach((name, part) -> told.add(told(name, part)));
    return told;
  }

  private void gather() {
    Set<String> entries = new HashSet<>();
    log.all().forEach(event -> entries.add(event.id()));
    for (Line line : findings.story().lines()) {
      if (line.isHuman() && !entries.contains(line.id())) {
        part(line.who(), line.at()).said().add(line.id());
      }
    }
    Set<String> programs = programs();
    for (Happening event : log.all()) {
      if (isPersonal(event) && !programs.contains(event.actor())) {
        Part part = part(event.actor(), event.at());
        part.entered().add(event.id());
        part.deeds().addAll(deed(event.kind()));
      }
    }
    if (!log.has(Happening.Kind.OPENED)) {
      mark(SectionName.DETECTION, Deed.REPORTED);
    }
    mark(SectionName.ROOT_CAUSE, Deed.EXPLAINED);
    mark(SectionName.RESOLUTION, Deed.ACTED);
  }

  /** Who told of alerts and opened the incident for them is a program. */
  private Set<String> programs() {
    return log.of(Happening.Kind.ALERT).stream().map(Happening::actor).collect(Collectors.toSet());
  }

  private void mark(SectionName section, Deed deed) {
    for (int i : findings.lines(section)) {
      Part part = parts.get(findings.story().line(i).who());
      if (part != null) {
        part.deeds().add(deed);
      }
    }
  }

  private Part part(String name, Instant at) {
    return parts.computeIfAbsent(
        name,
        key -> new Part(at, new ArrayList<>(), new ArrayList<>(), EnumSet.noneOf(Deed.class)));
  }

  private static boolean isPersonal(Happening event) {
    boolean automatic =
        switch (event.kind()) {
          case ALERT, ALERT_ENDED, PAGE, PAGE_FAILED, UNANSWERED -> true;
          default -> false;
        };
    return !automatic && !NOBODY.contains(event.actor().strip().toLowerCase(Locale.ROOT));
  }

  private static Set<Deed> deed(Happening.Kind kind) {
    return switch (kind) {
      case OPENED -> Set.of(Deed.OPENED);
      case ACK -> Set.of(Deed.ACKNOWLEDGED);
      case CAUSE -> Set.of(Deed.EXPLAINED);
      case FIX -> Set.of(Deed.ACTED);
      case RESOLVED -> Set.of(Deed.RESOLVED);
      case CLOSED -> Set.of(Deed.CLOSED);
      default -> Set.of();
    };
  }

  private static Told told(String name, Part part) {
    List<String> ids = new ArrayList<>(part.said());
    ids.addAll(part.entered());
    String deeds = part.deeds().stream().map(Deed::words).collect(Collectors.joining(", "));
    String did = deeds.isEmpty() ? "" : ": " + deeds;
    return new Told(part.from(), name + did + " (" + count(part, ids.size()) + ")", ids);
  }

  private static String count(Part part, int all) {
    if (part.entered().isEmpty()) {
      return all == 1 ? "1 message" : all + " messages";
    }
    if (part.said().isEmpty()) {
      return all == 1 ? "1 entry" : all + " entries";
    }
    return all + " messages and entries";
  }
}
