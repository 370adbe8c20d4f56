package dev.tocsin.desk;

import java.util.Locale;
import java.util.Set;

/** Words that stand behind the name of a secret, and are none. */
final class PlainWords {
  private static final Set<String> STATES =
      words(
          """
          absent accepted broken changed correct deleted denied disabled enabled expired
          expires exposed failed failing fails hidden incorrect invalid leaked masked
          missing needed nothing optional present redacted refreshed refused rejected
          removed renewed required revoked rotated unchanged undefined unknown unused
          """);

  private static final Set<String> PLAIN =
      words(
          """
          according already although always another anybody anyone anything apparently
          because before between blocked cannot changing checked checking created customers
          encrypted either everybody everyone everything generated hashed however instead
          issued locked neither nobody nothing obviously pending people perhaps please
          possibly probably resetting resets rotating several shared should somebody someone
          something sometimes stored support synced though through unclear unless unlocked
          updated waiting whatever whether whoever within without worked working
          """);

  private PlainWords() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /** How a secret may be said to be. */
  static boolean isState(String value) {
    return STATES.contains(word(value));
  }

  /** What a sentence goes on with, and hardly anybody takes for a password. */
  static boolean isPlain(String value) {
    return PLAIN.contains(word(value));
  }

  private static String word(String value) {
    return value.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+$", "");
  }
}
