package dev.tocsin.chat.slack;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.ViewState;
import dev.tocsin.chat.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of a form as Slack's inputs, and back; a field's key is its block's id. */
final class Fields {
  private static final String INPUT = "value";
  private static final int LONGEST = 3000;
  private static final int LABEL = 200;
  private static final int CHOICES = 100;
  private static final int CHOICE = 75;

  private Fields() {}

  /**
   * @param helped whether what may stand in it is asked for while somebody types
   */
  static InputBlock of(Form.Field field, boolean helped) {
    String label = capitalised(field.label());
    return InputBlock.builder()
        .blockId(field.key())
        .label(plainText(Escaping.plain(label, LABEL)))
        .optional(!field.required())
        .element(helped ? helped(field) : element(field))
        .build();
  }

  /** What was filled in, also what was left empty. */
  static Map<String, String> values(ViewState state) {
    Map<String, String> values = new TreeMap<>();
    state.getValues().forEach((key, inputs) -> values.put(key, value(inputs.get(INPUT))));
    return values;
  }

  static OptionObject choice(String value, String label) {
    String shown = Escaping.plain(label, CHOICE);
    String spare = Escaping.plain(value, CHOICE);
    return option(plainText(shown.isBlank() ? spare.isBlank() ? "—" : spare : shown), value);
  }

  private static BlockElement element(Form.Field field) {
    return switch (field.kind()) {
      case LINE, PARAGRAPH -> text(field);
      case YES_OR_NO -> tick(field);
      case CHOICE -> field.choices().isEmpty() ? text(field) : select(field);
    };
  }

  private static BlockElement text(Form.Field field) {
    String initial = Escaping.plain(field.initial(), LONGEST);
    return PlainTextInputElement.builder()
        .actionId(INPUT)
        .multiline(field.kind() == Form.Kind.PARAGRAPH)
        .maxLength(LONGEST)
        .initialValue(initial.isEmpty() ? null : initial)
        .build();
  }

  private static BlockElement helped(Form.Field field) {
    return ExternalSelectElement.builder()
        .actionId(INPUT)
        .minQueryLength(0)
        .initialOption(initial(field.initial()))
        .placeholder(plainText("Type to choose"))
        .build();
  }

  private static @Nullable OptionObject initial(String value) {
    return value.isBlank() || value.length() > CHOICE ? null : choice(value, value);
  }

  private static BlockElement tick(Form.Field field) {
    OptionObject yes = choice("yes", "Yes");
    return CheckboxesElement.builder()
        .actionId(INPUT)
        .options(List.of(yes))
        .initialOptions(field.initial().equals("yes") ? List.of(yes) : null)
        .build();
  }

  private static BlockElement select(Form.Field field) {
    List<OptionObject> options =
        field.choices().stream()
            .filter(choice -> choice.value().length() <= CHOICE)
            .limit(CHOICES)
            .map(choice -> choice(choice.value(), choice.label()))
            .toList();
    return StaticSelectElement.builder()
        .actionId(INPUT)
        .options(options)
        .initialOption(
            options.stream()
                .filter(option -> option.getValue().equals(field.initial()))
                .findFirst()
                .orElse(null))
        .build();
  }

  private static String value(ViewState.@Nullable Value input) {
    if (input == null) {
      return "";
    }
    if (input.getSelectedOption() != null) {
      return String.valueOf(input.getSelectedOption().getValue());
    }
    if (input.getSelectedOptions() != null) {
      return input.getSelectedOptions().isEmpty() ? "" : "yes";
    }
    return input.getValue() == null ? "" : input.getValue();
  }

  private static String capitalised(String label) {
    return label.isEmpty()
        ? "—"
        : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }
}
