package dev.tocsin.delivery;

import dev.tocsin.incident.Incident;
import java.text.Normalizer;
import java.util.Locale;

/** Names of rooms that every platform takes: small letters, digits and hyphens. */
final class RoomNames {
  private static final int LONGEST = 40;

  private RoomNames() {}

  /** Such as {@code inc-42-checkout-answers-502}. */
  static String of(Incident incident) {
    String plain =
        Normalizer.normalize(incident.title(), Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String words = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String name = "inc-" + incident.id() + "-" + words.replaceAll("^-|-$", "");
    return name.length() > LONGEST ? upToAWord(name) : name.replaceAll("-+$", "");
  }

  private static String upToAWord(String name) {
    int hyphen = name.lastIndexOf('-', LONGEST);
    boolean onlyTheNumber = hyphen <= name.indexOf('-', "inc-".length());
    return name.substring(0, onlyTheNumber ? LONGEST : hyphen);
  }
}
