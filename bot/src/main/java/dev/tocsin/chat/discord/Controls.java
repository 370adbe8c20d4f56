package dev.tocsin.chat.discord;

import dev.tocsin.chat.Card;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/**
 * What can be pressed or chosen on a card; what belongs to lines of a list is chosen from menus.
 */
final class Controls {
  private static final int OPTIONS = 25;
  private static final int LABEL = 80;
  private static final int LONGEST = 100;
  private static final String MENU = "choose-";

  private final Presses presses;
  private int number;

  Controls(Presses presses) {
    this.presses = presses;
  }

  List<Button> buttons(Card card) {
    return card.buttons().stream().map(this::button).toList();
  }

  private Button button(Card.Button button) {
    String id = presses.id(number++, button.command());
    String label = cut(button.label(), LABEL);
    return switch (button.style()) {
      case PLAIN -> Button.secondary(id, label);
      case PRIMARY -> Button.primary(id, label);
      case DANGER -> Button.danger(id, label);
    };
  }

  List<StringSelectMenu> menus(Card card) {
    List<SelectOption> options = new ArrayList<>();
    for (Card.Part part : card.parts()) {
      if (part instanceof Card.Item item) {
        item.buttons().forEach(button -> options.add(option(item, button)));
      }
    }
    List<StringSelectMenu> menus = new ArrayList<>();
    for (int from = 0; from < options.size(); from += OPTIONS) {
      List<SelectOption> some = options.subList(from, Math.min(options.size(), from + OPTIONS));
      menus.add(
          StringSelectMenu.create(MENU + menus.size())
              .setPlaceholder("What is to be done?")
              .addOptions(some)
              .build());
    }
    return menus;
  }

  private SelectOption option(Card.Item item, Card.Button button) {
    return SelectOption.of(
        cut(button.label() + ": " + item.text(), LONGEST), presses.id(number++, button.command()));
  }

  /** At the end of a whole character, of those that are written in two halves. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
