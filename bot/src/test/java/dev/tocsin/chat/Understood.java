package dev.tocsin.chat;

import java.util.Map;

/** What Tocsin makes of words, for adapters that build the words themselves. */
public record Understood(String command, Map<String, String> values) {
  private static final CommandCatalog CATALOG = new CommandCatalog();

  public static Understood of(String words) {
    Parsed parsed = new Words(CATALOG).parse(words);
    return new Understood(parsed.spec().slash(), parsed.values());
  }
}
