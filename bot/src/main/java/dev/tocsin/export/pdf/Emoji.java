package dev.tocsin.export.pdf;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Writes an emoji that no font has by its name, as chats do: it can be read, and searched. */
final class Emoji {
  private static final int LOOKS_LIKE_TEXT = 0xFE0E;
  private static final int LOOKS_LIKE_PICTURE = 0xFE0F;
  private static final int JOINER = 0x200D;

  private Emoji() {}

  /**
   * @param isUnknown whether a character has no glyph
   */
  static String named(String text, IntPredicate isUnknown) {
    StringBuilder named = new StringBuilder(text.length());
    boolean inEmoji = false;
    for (int character : text.codePoints().toArray()) {
      boolean isEmoji = Character.isExtendedPictographic(character) && isUnknown.test(character);
      boolean dressesIt = inEmoji && dresses(character);
      if (isEmoji) {
        named.append(':').append(name(character)).append(':');
      } else if (!dressesIt) {
        named.appendCodePoint(character);
      }
      inEmoji = isEmoji || dressesIt;
    }
    return named.toString();
  }

  /** Skin, style and what holds the parts of a family together. */
  private static boolean dresses(int character) {
    return Character.isEmojiModifier(character)
        || character == LOOKS_LIKE_TEXT
        || character == LOOKS_LIKE_PICTURE
        || character == JOINER;
  }

  private static String name(int character) {
    String name = Character.getName(character);
    return name == null
        ? Integer.toHexString(character)
        : name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }
}
