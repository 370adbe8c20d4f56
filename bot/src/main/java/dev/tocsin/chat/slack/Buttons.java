package dev.tocsin.chat.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.tocsin.chat.Card;
import java.util.ArrayList;
import java.util.List;

/** Buttons that type a command; each has an id of its own within its message. */
final class Buttons {
  /** What the ids of all of them begin with. */
  static final String PREFIX = "command-";

  private int made;

  ButtonElement of(Card.Button button) {
    return ButtonElement.builder()
        .actionId(PREFIX + made++)
        .text(plainText(Escaping.plain(button.label(), Limits.BUTTON_LABEL)))
        .value(button.command())
        .style(
            switch (button.style()) {
              case PLAIN -> null;
              case PRIMARY -> "primary";
              case DANGER -> "danger";
            })
        .build();
  }

  List<LayoutBlock> rows(List<Card.Button> buttons) {
    List<LayoutBlock> rows = new ArrayList<>();
    for (int from = 0; from < buttons.size(); from += Limits.BUTTONS_IN_A_ROW) {
      int to = Math.min(from + Limits.BUTTONS_IN_A_ROW, buttons.size());
      List<BlockElement> row =
          buttons.subList(from, to).stream().<BlockElement>map(this::of).toList();
      rows.add(actions(row));
    }
    return rows;
  }

  /** Whether Slack can carry the command in a button. */
  static boolean fits(Card.Button button) {
    return !Escaping.plain(button.label(), Limits.BUTTON_LABEL).isBlank()
        && button.command().length() <= Limits.BUTTON_VALUE;
  }

  static int length(List<Card.Button> buttons) {
    return buttons.stream()
        .mapToInt(button -> Math.min(button.label().length(), Limits.BUTTON_LABEL))
        .sum();
  }
}
