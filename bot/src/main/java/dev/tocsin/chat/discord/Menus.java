package dev.tocsin.chat.discord;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a message's menu offers, and the command that each choice is. */
final class Menus {
  static final Map<String, String> LABELS = new LinkedHashMap<>();

  static {
    LABELS.put("Add to timeline", "/incident note");
    LABELS.put("Mark as impact", "/incident note kind:impact");
    LABELS.put("Mark as cause", "/incident note kind:cause");
    LABELS.put("Mark as fix", "/incident note kind:fix");
    LABELS.put("Make it an action item", "/incident action add");
    LABELS.put("Open an incident from this", "/incident open");
  }

  private Menus() {}
}
