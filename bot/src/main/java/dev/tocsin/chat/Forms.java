package dev.tocsin.chat;

import dev.tocsin.chat.Form.Choice;
import dev.tocsin.chat.Form.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The form of a command: its arguments as fields. */
final class Forms {
  private Forms() {}

  /**
   * The form to fill in.
   *
   * @param words the command with the incident that it is about
   * @param known what was told already
   * @param services what a service may be
   */
  static Form of(
      CommandSpec spec, String words, Map<String, String> known, Collection<String> services) {
    List<Field> fields =
        spec.arguments().stream()
            .filter(Argument::isShown)
            .map(argument -> field(argument, known.getOrDefault(argument.key(), ""), services))
            .toList();
    return new Form(spec.text().does(), words, title(spec), fields);
  }

  private static Field field(Argument argument, String initial, Collection<String> services) {
    List<Choice> choices = choices(argument, services);
    Form.Kind kind =
        switch (argument.kind()) {
          case TEXT -> argument.key().equals("title") ? Form.Kind.LINE : Form.Kind.PARAGRAPH;
          case YES -> Form.Kind.YES_OR_NO;
          default -> choices.isEmpty() ? Form.Kind.LINE : Form.Kind.CHOICE;
        };
    return new Field(argument.key(), argument.about(), kind, argument.required(), initial, choices);
  }

  private static List<Choice> choices(Argument argument, Collection<String> services) {
    return switch (argument.kind()) {
      case SEVERITY ->
          List.of(
              new Choice("1", "SEV1 — critical"),
              new Choice("2", "SEV2 — major"),
              new Choice("3", "SEV3 — minor"),
              new Choice("4", "SEV4 — low"));
      case STATUS, MARK, HORIZON, OUTCOME, ANSWER ->
          alike(Stream.of(argument.kind().hint().split("\\|")));
      case SERVICE -> alike(services.stream());
      default -> List.of();
    };
  }

  private static List<Choice> alike(Stream<String> words) {
    return words.map(word -> new Choice(word, word)).toList();
  }

  private static String title(CommandSpec spec) {
    String name = spec.name();
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
