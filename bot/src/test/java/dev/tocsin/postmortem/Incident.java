package dev.tocsin.postmortem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An invented incident: what was said, and of each message which facts it tells. What is told of
 * one fact in several places, such as the cause, is one fact.
 */
record Incident(
    String name, ZoneId zone, Set<String> names, List<Utterance> said, List<Fact> facts) {
  private static final Set<String> ONE = Set.of("root_cause", "resolved", "detected", "start");

  record Fact(String kind, Set<String> evidence) {}

  static List<Incident> all() {
    return in("/incidents");
  }

  /** Those that the weights were fitted to besides. */
  static List<Incident> fitted() {
    return in("/incidents/fitted");
  }

  /** Those that nothing was ever fitted to. */
  static List<Incident> kept() {
    return in("/incidents/kept");
  }

  /** Those of which nobody looked at a draft before the rules were done. */
  static List<Incident> unread() {
    return in("/incidents/unread");
  }

  private static List<Incident> in(String folder) {
    try (Stream<Path> files = Files.list(Path.of(Incident.class.getResource(folder).toURI()))) {
      return files.filter(Files::isRegularFile).sorted().map(Incident::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  Draft draft() {
    return Drafter.draft(new CaseFile(Header.none(), said, List.of(), zone));
  }

  boolean tellsCause() {
    return facts.stream().anyMatch(fact -> fact.kind().equals("root_cause"));
  }

  @Override
  public String toString() {
    return name;
  }

  private static Incident read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ZoneId zone = ZoneId.of("UTC");
    LocalDate day = LocalDate.EPOCH;
    Set<String> names = new HashSet<>();
    List<Utterance> said = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    Map<String, Fact> single = new LinkedHashMap<>();
    for (String line : lines.stream().filter(row -> !row.startsWith("#")).toList()) {
      if (line.startsWith("zone ")) {
        zone = ZoneId.of(line.substring(5));
      } else if (line.startsWith("names ")) {
        names.addAll(List.of(line.substring(6).split(" ")));
      } else if (!line.contains(" | ")) {
        day = LocalDate.parse(line);
      } else {
        String[] parts = line.split(" \\|\\| ", 2);
        said.add(message(parts[0].split(" \\| ", 3), day, zone, said.size()));
        note(parts.length > 1 ? parts[1].split(", ") : new String[0], said, facts, single);
      }
    }
    facts.addAll(single.values());
    return new Incident(file.getFileName().toString(), zone, names, said, facts);
  }

  private static Utterance message(String[] cells, LocalDate day, ZoneId zone, int number) {
    return Chat.says(
        number, LocalTime.parse(cells[0]).atDate(day).atZone(zone).toInstant(), cells[1], cells[2]);
  }

  private static void note(
      String[] kinds, List<Utterance> said, List<Fact> facts, Map<String, Fact> single) {
    String id = said.getLast().id();
    for (String kind : kinds) {
      if (ONE.contains(kind)) {
        single.computeIfAbsent(kind, key -> new Fact(key, new HashSet<>())).evidence().add(id);
      } else {
        facts.add(new Fact(kind, Set.of(id)));
      }
    }
  }
}
