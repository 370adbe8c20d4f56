package dev.tocsin.chat;

import dev.tocsin.incident.Incident;

/** The posts in a room by which one person is called. */
public final class PageCards {
  private PageCards() {}

  /**
   * Calls someone.
   *
   * @param headline the incident in one line
   */
  public static Card calling(String person, String why, String headline, String incident) {
    String text = "@" + person + ", you are paged (" + why + "): " + headline;
    return CardBuilder.plain()
        .text(text)
        .primary("Acknowledge", "/incident ack " + incident + " via:button")
        .button("Escalate", "/incident escalate " + incident)
        .build(text);
  }

  /** What remains of it once it is settled, such as by "Ada acknowledged at 14:05 CET.". */
  public static Card settled(String person, Incident incident, String how) {
    String text = person + " was paged for " + incident.name() + ".";
    return CardBuilder.plain().text(text).small(how).build(text + " " + how);
  }
}
