package dev.tocsin.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The only list of commands: parsing, help, completion, forms and the documentation come from it.
 */
public final class CommandCatalog {
  private static final Map<String, String> MARKS =
      Map.of("impact", "impact", "cause", "cause", "fix", "fix");
  private static final Map<String, String> LISTINGS =
      Map.of(
          "temp", "temp list",
          "action", "action list",
          "timeline", "timeline show",
          "runbook", "runbook show",
          "postmortem", "postmortem draft");

  private final List<CommandSpec> commands;

  public CommandCatalog() {
    this.commands =
        Stream.of(
                LifecycleWords.commands(),
                PeopleWords.commands(),
                RecordWords.commands(),
                FollowUpWords.commands(),
                PostmortemWords.commands(),
                LookUpWords.commands(),
                OnCallWords.commands())
            .flatMap(List::stream)
            .toList();
  }

  /** Every command, in the order in which help shows them. */
  public List<CommandSpec> commands() {
    return commands;
  }

  /**
   * A command that was found.
   *
   * @param words how many of the typed words its name took
   * @param preset what the name itself says about its arguments
   */
  record Found(CommandSpec spec, int words, Map<String, String> preset) {}

  /** The command that typed words begin with. */
  Optional<Found> find(String root, List<String> typed) {
    return exact(root, typed, 2)
        .or(() -> exact(root, typed, 1))
        .or(() -> listing(root, typed))
        .or(() -> mark(root, typed));
  }

  /** The command of a whole name, such as {@code temp add}. */
  Optional<CommandSpec> named(String name) {
    return commands.stream().filter(spec -> spec.name().equals(name)).findFirst();
  }

  Set<String> firstWords(String root) {
    return of(root).flatMap(CommandSpec::paths).map(List::getFirst).collect(Collectors.toSet());
  }

  Stream<CommandSpec> of(String root) {
    return commands.stream().filter(spec -> spec.root().equals(root));
  }

  private Optional<Found> exact(String root, List<String> typed, int words) {
    if (typed.size() < words) {
      return Optional.empty();
    }
    List<String> name = typed.subList(0, words);
    return of(root)
        .filter(spec -> spec.paths().anyMatch(name::equals))
        .findFirst()
        .map(spec -> new Found(spec, words, Map.of()));
  }

  /** A group's first word alone is its listing. */
  private Optional<Found> listing(String root, List<String> typed) {
    boolean isAlone = typed.size() == 1 || Words.incident(typed.get(1)).isPresent();
    String name = root.equals("incident") && isAlone ? LISTINGS.get(typed.getFirst()) : null;
    return name == null ? Optional.empty() : named(name).map(spec -> new Found(spec, 1, Map.of()));
  }

  private Optional<Found> mark(String root, List<String> typed) {
    String mark = root.equals("incident") ? MARKS.get(typed.getFirst()) : null;
    return mark == null
        ? Optional.empty()
        : named("note").map(spec -> new Found(spec, 1, Map.of("kind", mark)));
  }
}
