package dev.tocsin.chat;

import dev.tocsin.desk.Listed;
import dev.tocsin.incident.Incident;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Ways to go on with half-typed words: commands first, then what their arguments can be. */
final class Completion {
  private static final int MOST = 12;
  private static final int MOST_IN_A_FIELD = 100;

  private static final Argument WHICH =
      Argument.option("incident", Argument.Kind.INCIDENT, "which incident it is about");

  private final Tools tools;

  Completion(Tools tools) {
    this.tools = tools;
  }

  List<Suggestion> of(Invocation soFar) {
    return soFar.values().isEmpty() ? words(soFar) : field(soFar);
  }

  /** What a form's field can hold that has begun with what it holds now. */
  private List<Suggestion> field(Invocation soFar) {
    var field = soFar.values().entrySet().iterator().next();
    String begun = field.getValue().toLowerCase(Locale.ROOT);
    return tools.catalog().commands().stream()
        .filter(spec -> (soFar.words() + " ").startsWith(spec.slash() + " "))
        .flatMap(spec -> argument(spec, field.getKey()).stream())
        .flatMap(argument -> suggestions(argument, soFar))
        .filter(choice -> isAbout(choice, begun))
        .distinct()
        .limit(MOST_IN_A_FIELD)
        .toList();
  }

  /** Beside what it takes itself, a command about an incident can be told which one. */
  private static Optional<Argument> argument(CommandSpec spec, String key) {
    boolean which = spec.scope() == CommandSpec.Scope.INCIDENT && key.equals(WHICH.key());
    return spec.argument(key).or(() -> which ? Optional.of(WHICH) : Optional.empty());
  }

  private Stream<Suggestion> suggestions(Argument argument, Invocation soFar) {
    return argument.kind() == Argument.Kind.INCIDENT
        ? Sight.of(tools, soFar).open().stream().map(Completion::titled)
        : choices(argument, soFar).map(word -> new Suggestion(word, argument.about()));
  }

  private static Suggestion titled(Listed listed) {
    return new Suggestion(Incident.name(listed.incident()), listed.title());
  }

  private static boolean isAbout(Suggestion choice, String begun) {
    boolean titled = choice.words().startsWith("INC-");
    String whole = titled ? choice.words() + " " + choice.explanation() : choice.words();
    return whole.toLowerCase(Locale.ROOT).contains(begun);
  }

  private List<Suggestion> words(Invocation soFar) {
    String typed = soFar.words().stripLeading().replaceFirst("^/inc(?=\\s|$)", "/incident");
    return Stream.concat(commands(typed), arguments(typed, soFar)).distinct().limit(MOST).toList();
  }

  private Stream<Suggestion> commands(String typed) {
    String small = typed.toLowerCase(Locale.ROOT);
    return tools.catalog().commands().stream()
        .filter(spec -> spec.slash().startsWith(small))
        .map(spec -> new Suggestion(spec.slash() + " ", spec.text().does()));
  }

  private Stream<Suggestion> arguments(String typed, Invocation soFar) {
    Optional<CommandSpec> spec =
        tools.catalog().commands().stream()
            .filter(candidate -> typed.startsWith(candidate.slash() + " "))
            .findFirst();
    if (spec.isEmpty()) {
      return Stream.of();
    }
    int space = typed.lastIndexOf(' ') + 1;
    String head = typed.substring(0, space);
    String last = typed.substring(space).toLowerCase(Locale.ROOT);
    return spec.get().arguments().stream()
        .filter(Argument::isShown)
        .filter(argument -> !head.contains(" " + argument.key() + ":"))
        .flatMap(
            argument ->
                values(argument, last, soFar)
                    .map(word -> new Suggestion(head + word, argument.about())));
  }

  private Stream<String> values(Argument argument, String last, Invocation soFar) {
    String key = argument.key() + ":";
    boolean bare = argument.isPositional() && !last.startsWith(key);
    String prefix = bare ? "" : key;
    if (argument.takesTheRest()) {
      return Stream.of();
    }
    if (!last.startsWith(prefix)) {
      return prefix.startsWith(last) ? Stream.of(prefix) : Stream.of();
    }
    return choices(argument, soFar)
        .map(choice -> prefix + choice)
        .filter(word -> word.toLowerCase(Locale.ROOT).startsWith(last));
  }

  private Stream<String> choices(Argument argument, Invocation soFar) {
    var roster = tools.onCall().roster();
    return switch (argument.kind()) {
      case SEVERITY -> Stream.of("1", "2", "3", "4");
      case YES -> Stream.of("yes");
      case ANSWER -> Stream.of("yes", "no");
      case FOUNDERS -> Stream.of("founders");
      case STATUS, MARK, HORIZON, OUTCOME -> Stream.of(argument.kind().hint().split("\\|"));
      case PERSON -> roster.staff().people().keySet().stream().map(key -> "@" + key);
      case TARGET -> targets();
      case SERVICE -> roster.duties().services().keySet().stream();
      case SCHEDULE -> roster.duties().schedules().keySet().stream();
      case RUNBOOK -> tools.runbooks().names().stream();
      case INCIDENT -> incidents(Sight.of(tools, soFar));
      case COMMAND -> tools.catalog().commands().stream().map(CommandSpec::name);
      case SPAN -> Stream.of("20m", "1h");
      case WORD, TEXT, TIME, DATE, ENTRY, MEASURE, ACTION, NUMBER, HIDDEN -> Stream.of();
    };
  }

  private static Stream<String> incidents(Sight sight) {
    return sight.open().stream().map(Listed::incident).map(Incident::name);
  }

  private Stream<String> targets() {
    var roster = tools.onCall().roster();
    return Stream.of(
            roster.staff().people().keySet().stream().map(key -> "@" + key),
            roster.duties().schedules().keySet().stream().map(name -> "schedule:" + name),
            roster.staff().teams().keySet().stream().map(name -> "team:" + name),
            roster.duties().policies().keySet().stream().map(name -> "policy:" + name))
        .flatMap(words -> words);
  }
}
