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
    String brief = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    return brief.replaceAll("-+$", "");
  }
}
