package dev.tocsin.chat.slack;

import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.LayoutBlock;
import dev.tocsin.chat.Card;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card as Block Kit, within all of Slack's limits whatever the card holds. */
final class Blocks {
  private static final String SEEN = "confirmed:yes";
  private static final int ROWS_OF_BUTTONS = 4;
  private static final int MOST_BUTTONS = ROWS_OF_BUTTONS * Limits.BUTTONS_IN_A_ROW;

  private final Buttons buttons = new Buttons();
  private final Parts parts = new Parts(buttons);
  private final Card card;

  private Blocks(Card card) {
    this.card = card;
  }

  static List<LayoutBlock> of(Card card) {
    return new Blocks(card).all("");
  }

  /**
   * The same, calling people first.
   *
   * @param calls Slack's markup that names them
   */
  static List<LayoutBlock> of(Card card, String calls) {
    return new Blocks(card).all(calls);
  }

  /** The whole card in a line, for notifications. */
  static String fallback(Card card) {
    String words = Escaping.of(card.fallback(), Limits.FALLBACK);
    return words.isBlank() ? "Tocsin" : words;
  }

  private List<LayoutBlock> all(String calls) {
    List<Card.Button> carried =
        card.buttons().stream().filter(Buttons::fits).limit(MOST_BUTTONS).toList();
    int untold = card.buttons().size() - carried.size();
    Budget budget = new Budget(Limits.BLOCKS - ROWS_OF_BUTTONS - 2, Limits.ALL_TEXT);
    if (!calls.isEmpty()) {
      budget.add(Parts.section(calls, null), calls.length());
    }
    heading(budget, card.heading());
    int left = body(budget);
    List<LayoutBlock> blocks = new ArrayList<>(budget.blocks());
    if (left > 0) {
      blocks.addAll(small("And " + left + " more than fits here; the incident's page has it all."));
    }
    if (untold > 0) {
      blocks.addAll(small("Some buttons do not fit here: type the command instead." + hint()));
    }
    blocks.addAll(buttons.rows(carried));
    return blocks.isEmpty() ? Parts.section(fallback(card), null) : blocks;
  }

  /** Whoever has seen what there is to see says so behind the command. */
  private String hint() {
    return card.buttons().stream()
        .filter(button -> !Buttons.fits(button) && button.command().endsWith(" " + SEEN))
        .findFirst()
        .map(button -> " For “" + button.label() + "” put `" + SEEN + "` behind it.")
        .orElse("");
  }

  private static void heading(Budget budget, @Nullable String heading) {
    String shown = heading == null ? "" : Escaping.plain(heading, Limits.HEADER);
    if (heading == null || shown.isBlank()) {
      return;
    }
    budget.add(asBlocks(header(it -> it.text(plainText(shown)))), shown.length());
    if (heading.length() > Limits.HEADER) {
      String whole = Escaping.of(heading, Limits.SECTION);
      budget.add(Parts.section(whole, null), whole.length());
    }
  }

  /** How many parts did not fit. */
  private int body(Budget budget) {
    int left = 0;
    for (Card.Part part : card.parts()) {
      for (Parts.Piece piece : parts.of(part)) {
        left += budget.add(piece.blocks(), piece.length()) ? 0 : 1;
      }
    }
    return left;
  }

  private static List<LayoutBlock> small(String text) {
    return List.of(context(List.of(markdownText(text))));
  }
}
