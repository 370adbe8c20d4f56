package dev.tocsin.chat;

import static java.util.stream.Collectors.toSet;

import dev.tocsin.chat.Tokens.Token;
import dev.tocsin.oncall.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people type: finds the command in the catalog and its arguments in the words. */
final class Words {
  private static final Pattern INCIDENT = Pattern.compile("(?i)INC-?(\\d{1,9})");

  private final CommandCatalog catalog;

  Words(CommandCatalog catalog) {
    this.catalog = catalog;
  }

  /** Understands {@code /incident severity 1 all of Europe}, or throws {@link NotUnderstood}. */
  Parsed parse(String typed) {
    List<Token> all = Tokens.of(typed.strip());
    boolean called = !all.isEmpty() && all.getFirst().value().equalsIgnoreCase("@tocsin");
    List<Token> tokens = called ? all.subList(1, all.size()) : all;
    String root = root(tokens);
    List<Token> words = root.isEmpty() ? tokens : tokens.subList(1, tokens.size());
    CommandCatalog.Found found = find(root.isEmpty() ? "incident" : root, words);
    List<Token> rest = words.subList(found.words(), words.size());
    return new ArgumentReader(found, typed.strip()).read(rest);
  }

  /** The id in words such as {@code INC-42}. */
  static Optional<Long> incident(String word) {
    Matcher matcher = INCIDENT.matcher(word);
    return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
  }

  private static String root(List<Token> tokens) {
    String first = tokens.isEmpty() ? "" : tokens.getFirst().value().toLowerCase(Locale.ROOT);
    return switch (first) {
      case "/incident", "/inc" -> "incident";
      case "/oncall", "oncall" -> "oncall";
      default -> "";
    };
  }

  private CommandCatalog.Found find(String root, List<Token> words) {
    List<String> typed =
        words.stream().limit(2).map(token -> token.value().toLowerCase(Locale.ROOT)).toList();
    if (typed.isEmpty() || !words.getFirst().key().isEmpty()) {
      return new CommandCatalog.Found(
          catalog.named("help").orElseThrow(), 0, Map.of("command", "/" + root));
    }
    return catalog.find(root, typed).orElseThrow(() -> unknown(root, typed));
  }

  private NotUnderstood unknown(String root, List<String> typed) {
    String first = typed.getFirst();
    if (incident(first).isPresent()) {
      return new NotUnderstood(
          "An incident's id stands behind the command, such as `/incident status "
              + first.toUpperCase(Locale.ROOT)
              + "`.");
    }
    String said = catalog.firstWords(root).contains(first) ? String.join(" ", typed) : first;
    String cure =
        near(root, typed)
            .map(
                spec ->
                    "Did you mean `"
                        + spec.slash()
                        + "`? For example: `"
                        + spec.text().example()
                        + "`")
            .orElse("`/" + root + " help` lists the commands.");
    return new NotUnderstood("There is no command `/" + root + " " + said + "`. " + cure);
  }

  /** Two words can be meant as a group's, or the first alone as a command's. */
  private Optional<CommandSpec> near(String root, List<String> typed) {
    Set<String> ofGroups =
        catalog.of(root).map(CommandSpec::name).filter(name -> name.contains(" ")).collect(toSet());
    return Nearest.to(String.join(" ", typed), ofGroups)
        .map(name -> List.of(name.split(" ")))
        .or(() -> Nearest.to(typed.getFirst(), catalog.firstWords(root)).map(List::of))
        .flatMap(words -> catalog.find(root, words))
        .map(CommandCatalog.Found::spec);
  }
}
