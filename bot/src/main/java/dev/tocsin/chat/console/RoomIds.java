package dev.tocsin.chat.console;

import java.util.Locale;
import java.util.function.Predicate;

/** Ids of rooms: their names as they can stand in an address, each only once. */
final class RoomIds {
  private static final int LONGEST = 60;

  private RoomIds() {}

  static String fresh(String name, Predicate<String> taken) {
    var plain = plain(name);
    var id = plain;
    for (var more = 2; taken.test(id); more++) {
      id = plain + "-" + more;
    }
    return id;
  }

  private static String plain(String name) {
    var dashed = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    var cut = dashed.substring(0, Math.min(LONGEST, dashed.length()));
    var trimmed = cut.replaceAll("^-|-$", "");
    return trimmed.isEmpty() ? "room" : trimmed;
  }
}
