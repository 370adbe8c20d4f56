package dev.tocsin.chat;

import dev.tocsin.chat.Tokens.Token;
import dev.tocsin.oncall.Nearest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts the words behind a command's name into its arguments. */
final class ArgumentReader {
  private final CommandCatalog.Found found;
  private final CommandSpec spec;
  private final String typed;
  private final Map<String, String> values;
  private final Deque<Argument> open;
  private @Nullable Long incident;

  ArgumentReader(CommandCatalog.Found found, String typed) {
    this.found = found;
    this.spec = found.spec();
    this.typed = typed;
    this.values = new HashMap<>(found.preset());
    this.open = new ArrayDeque<>(spec.positional());
  }

  Parsed read(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int end = i + 1 < tokens.size() ? tokens.get(i + 1).from() : typed.length();
      boolean named = i == 0 && isTheIncident(token, tokens.subList(1, tokens.size()));
      if (!named && !isOption(token)) {
        place(token, typed.substring(token.from(), end));
      }
    }
    values.replaceAll((key, value) -> isText(key) ? Mentions.named(value) : value.strip());
    return new Parsed(spec, incident, Map.copyOf(values), behind(tokens));
  }

  /** All that was told, as it can be typed behind the command's own name. */
  private String behind(List<Token> tokens) {
    Stream<String> preset =
        found.preset().entrySet().stream().map(each -> each.getKey() + ":" + each.getValue());
    String rest = tokens.isEmpty() ? "" : typed.substring(tokens.getFirst().from());
    return Stream.concat(preset, Stream.of(rest)).collect(Collectors.joining(" ")).strip();
  }

  private boolean isText(String key) {
    return spec.argument(key).filter(Argument::takesTheRest).isPresent();
  }

  private boolean isOption(Token token) {
    if (token.key().isEmpty()) {
      return false;
    }
    Optional<Argument> argument = spec.argument(token.key());
    if (argument.isEmpty()) {
      refuseNearMiss(token);
      return false;
    }
    if (token.value().isBlank()) {
      throw new NotUnderstood(
          "`"
              + token.key()
              + ":` has no value. It takes "
              + argument.get().kind().hint()
              + ", with no space behind the colon; in quotes if it has spaces.");
    }
    values.put(token.key(), token.value());
    return true;
  }

  private void refuseNearMiss(Token token) {
    List<String> keys =
        spec.arguments().stream().filter(Argument::isShown).map(Argument::key).toList();
    boolean glued = !token.value().isBlank() && !token.value().startsWith("//");
    if (glued && token.key().length() > 2) {
      Nearest.to(token.key(), keys)
          .ifPresent(
              near -> {
                throw new NotUnderstood(
                    "`"
                        + spec.slash()
                        + "` has no `"
                        + token.key()
                        + ":`. Did you mean `"
                        + near
                        + ":"
                        + token.value()
                        + "`? For example: `"
                        + spec.text().example()
                        + "`");
              });
    }
  }

  /**
   * An id right behind the command's name is the incident that it is about, unless it is all that
   * it takes; anywhere else it belongs to the words.
   */
  private boolean isTheIncident(Token token, List<Token> behind) {
    Optional<Long> named = Words.incident(token.value());
    if (named.isEmpty() || spec.scope() != CommandSpec.Scope.INCIDENT) {
      return false;
    }
    boolean takesOne = !open.isEmpty() && open.getFirst().kind() == Argument.Kind.INCIDENT;
    boolean isAlone = behind.stream().noneMatch(t -> Words.incident(t.value()).isPresent());
    if (takesOne && isAlone) {
      return false;
    }
    incident = named.get();
    return true;
  }

  private void place(Token token, String raw) {
    while (open.size() > 1 && !open.getFirst().required() && !fits(open.getFirst(), token)) {
      open.removeFirst();
    }
    if (open.isEmpty()) {
      throw tooMuch(raw.strip());
    }
    Argument argument = open.getFirst();
    if (argument.takesTheRest()) {
      values.merge(argument.key(), raw, String::concat);
    } else {
      values.put(argument.key(), raw.strip());
      open.removeFirst();
    }
  }

  private NotUnderstood tooMuch(String word) {
    boolean isMeantAsId =
        incident == null
            && spec.scope() == CommandSpec.Scope.INCIDENT
            && word.matches("#?\\d{1,9}");
    String way = isMeantAsId ? spec.slash() + " INC-" + word.replace("#", "") : spec.usage();
    return new NotUnderstood(
        "`" + word + "` is more than `" + spec.slash() + "` takes. It is typed `" + way + "`");
  }

  private static boolean fits(Argument argument, Token token) {
    String word = token.value();
    return switch (argument.kind()) {
      case SEVERITY -> word.matches("(?i)(sev-?)?\\d");
      case NUMBER -> word.matches("\\d+");
      case ENTRY -> word.matches("#?\\d+");
      case PERSON -> word.startsWith("@") || word.startsWith("<@");
      case OUTCOME -> word.matches("(?i)done|skip(ped)?");
      default -> true;
    };
  }
}
