package dev.tocsin.chat.discord;

import dev.tocsin.chat.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.ModalTopLevelComponent;
import net.dv8tion.jda.api.components.checkboxgroup.CheckboxGroup;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/** Forms as Discord's modals, which take five fields: what is yes or no shares one. */
final class Forms {
  private static final int TITLE = 45;
  private static final int LABEL = 45;
  private static final int DESCRIPTION = 100;
  private static final int CHOICES = 25;
  private static final int LONGEST_LINE = 300;
  private static final String TICKED = "also";

  private Forms() {}

  static Modal of(Form form, String id) {
    List<ModalTopLevelComponent> fields = new ArrayList<>();
    List<Form.Field> ticked = new ArrayList<>();
    for (Form.Field field : form.fields()) {
      if (field.kind() == Form.Kind.YES_OR_NO) {
        ticked.add(field);
      } else {
        fields.add(label(field.label(), input(field)));
      }
    }
    if (!ticked.isEmpty()) {
      fields.add(Label.of("Also", boxes(ticked)));
    }
    return Modal.create(id, Controls.cut(form.title(), TITLE)).addComponents(fields).build();
  }

  private static Label label(String about, LabelChildComponent input) {
    String label = Character.toUpperCase(about.charAt(0)) + about.substring(1);
    return label.length() <= LABEL
        ? Label.of(label, input)
        : Label.of(Controls.cut(label, LABEL), Controls.cut(about, DESCRIPTION), input);
  }

  private static LabelChildComponent input(Form.Field field) {
    return field.kind() == Form.Kind.CHOICE ? menu(field) : text(field);
  }

  private static LabelChildComponent menu(Form.Field field) {
    StringSelectMenu.Builder menu =
        StringSelectMenu.create(field.key()).setRequired(field.required());
    field.choices().stream()
        .limit(CHOICES)
        .map(choice -> SelectOption.of(choice.label(), choice.value()))
        .forEach(menu::addOptions);
    boolean known = field.choices().stream().anyMatch(one -> one.value().equals(field.initial()));
    return (known ? menu.setDefaultValues(field.initial()) : menu).build();
  }

  private static LabelChildComponent text(Form.Field field) {
    boolean line = field.kind() == Form.Kind.LINE;
    TextInput.Builder text =
        TextInput.create(field.key(), line ? TextInputStyle.SHORT : TextInputStyle.PARAGRAPH)
            .setRequired(field.required());
    if (line) {
      text.setMaxLength(LONGEST_LINE);
    }
    if (!field.initial().isEmpty()) {
      int most = line ? LONGEST_LINE : TextInput.MAX_VALUE_LENGTH;
      text.setValue(Controls.cut(field.initial(), most));
    }
    return text.build();
  }

  private static CheckboxGroup boxes(List<Form.Field> fields) {
    CheckboxGroup.Builder group =
        CheckboxGroup.create(TICKED).setRequired(false).setRequiredRange(0, fields.size());
    fields.forEach(
        field ->
            group.addOption(
                Controls.cut(field.key() + ": " + field.label(), DESCRIPTION),
                field.key(),
                null,
                field.initial().equals("yes")));
    return group.build();
  }

  /** What was filled in, by the fields' keys. */
  static Map<String, String> values(ModalInteraction filled) {
    Map<String, String> values = new HashMap<>();
    for (ModalMapping field : filled.getValues()) {
      switch (field.getType()) {
        case CHECKBOX_GROUP -> field.getAsStringList().forEach(key -> values.put(key, "yes"));
        case STRING_SELECT ->
            field.getAsStringList().forEach(choice -> values.put(field.getCustomId(), choice));
        default -> values.put(field.getCustomId(), field.getAsString());
      }
    }
    return values;
  }
}
