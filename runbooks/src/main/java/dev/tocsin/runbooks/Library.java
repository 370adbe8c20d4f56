package dev.tocsin.runbooks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The runbooks of one moment: the shipped ones, and over them the team's. */
record Library(
    SortedMap<String, Runbook> byName, Map<Path, Runbook> byFile, List<Problem> problems) {

  static final Library EMPTY = new Library(new TreeMap<>(), Map.of(), List.of());

  /** Reads everything anew; a file that has gone bad stays as it last was. */
  static Library read(@Nullable Path folder, Library before) {
    SortedMap<String, Runbook> shipped = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Parsed parsed : Shipped.read()) {
      problems.addAll(parsed.problems());
      if (parsed.runbook() != null) {
        shipped.put(parsed.runbook().name(), parsed.runbook());
      }
    }
    return folder == null
        ? new Library(shipped, Map.of(), List.copyOf(problems))
        : new Team(folder, before, problems).over(shipped);
  }

  Collection<Runbook> runbooks() {
    return byName.values();
  }

  private static final class Team {

    private final Path folder;
    private final Library before;
    private final List<Problem> problems;
    private final Map<String, Path> fileOf = new HashMap<>();
    private final Map<Path, Runbook> byFile = new TreeMap<>();

    Team(Path folder, Library before, List<Problem> problems) {
      this.folder = folder;
      this.before = before;
      this.problems = problems;
    }

    Library over(SortedMap<String, Runbook> shipped) {
      Map<Path, Parsed> files = Folder.read(folder);
      files.forEach(this::take);
      if (files.containsKey(folder)) {
        byFile.putAll(before.byFile());
      }
      SortedMap<String, Runbook> byName = new TreeMap<>(shipped);
      byFile.values().forEach(runbook -> byName.put(runbook.name(), runbook));
      return new Library(byName, byFile, List.copyOf(problems));
    }

    private void take(Path file, Parsed parsed) {
      problems.addAll(parsed.problems());
      Runbook runbook = parsed.runbook() == null ? before.byFile().get(file) : parsed.runbook();
      if (runbook == null) {
        return;
      }
      Path first = fileOf.putIfAbsent(runbook.name(), file);
      if (first == null) {
        byFile.put(file, runbook);
      } else {
        String message =
            "there is a runbook '%s' in %s already; rename one of the two files"
                .formatted(runbook.name(), first);
        problems.add(new Problem(file.toString(), 1, 1, message));
      }
    }
  }
}
