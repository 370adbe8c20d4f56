package dev.tocsin.chat.discord;

import dev.tocsin.chat.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.actionrow.ActionRowChildComponent;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/**
 * Cards as Discord shows them: one container of text, with what can be pressed below, within 40
 * components and 4,000 characters.
 */
final class Faces {
  private static final int BUTTONS = 15;
  private static final int CALLED = 25;
  private static final int PLAIN = 2_000;
  private static final int IN_A_ROW = 5;
  private static final int MENUS = 4;

  private final Presses presses;

  Faces(Presses presses) {
    this.presses = presses;
  }

  /** A card for one person's eyes, which is never looked for again. */
  List<MessageTopLevelComponent> of(Card card) {
    return of(card, Mark.of(card.fallback()), List.of());
  }

  /**
   * @param called the ids of those whom the card calls by name
   */
  List<MessageTopLevelComponent> of(Card card, Mark mark, List<String> called) {
    List<ContainerChildComponent> inside = new ArrayList<>();
    String text = called.isEmpty() ? CardText.of(card) : CardText.calling(card);
    inside.add(TextDisplay.of(text).withUniqueId(mark.part()));
    Controls controls = new Controls(presses);
    controls.menus(card).stream().limit(MENUS).map(ActionRow::of).forEach(inside::add);
    inside.addAll(rows(controls.buttons(card)));
    List<MessageTopLevelComponent> face = new ArrayList<>();
    if (!called.isEmpty()) {
      face.add(TextDisplay.of(calling(called)));
    }
    face.add(Container.of(inside).withUniqueId(mark.card()));
    return face;
  }

  private static String calling(List<String> called) {
    return called.stream()
        .limit(CALLED)
        .map(id -> "<@" + id + ">")
        .collect(Collectors.joining(" "));
  }

  /**
   * The same for where a card is not taken: its words in short, as any client shows them, with the
   * id that it is known by again where something can be pressed.
   */
  String inShort(Card card, List<String> called) {
    String words = CardText.of(card);
    String all = called.isEmpty() ? words : calling(called) + "\n" + words;
    return all.length() <= PLAIN ? all : Controls.cut(all, PLAIN);
  }

  private static List<ActionRow> rows(List<? extends ActionRowChildComponent> buttons) {
    List<ActionRow> rows = new ArrayList<>();
    int most = Math.min(BUTTONS, buttons.size());
    for (int from = 0; from < most; from += IN_A_ROW) {
      rows.add(ActionRow.of(buttons.subList(from, Math.min(from + IN_A_ROW, most))));
    }
    return rows;
  }
}
