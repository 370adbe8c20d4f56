package dev.tocsin.chat;

import dev.tocsin.incident.Incident;

/** The posts by which one person is called, in a room or alone. */
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
        .small("Others are woken until someone acknowledges; to be on the way stops nothing.")
        .primary("Acknowledge", "/incident ack " + incident + " via:button")
        .button("Snooze 20 min", snooze(incident))
        .button("Escalate", "/incident escalate " + incident)
        .button("I'm on my way", "/incident ack " + incident + " coming:yes")
        .build(text);
  }

  /** The same to one person alone, who is shown the way to the room once there is one. */
  public static Card alone(Card calling, Incident incident) {
    return incident
        .place()
        .room()
        .filter(room -> room.link() != null)
        .map(room -> calling.with(new Card.Link("#" + room.name(), String.valueOf(room.link()))))
        .orElse(calling);
  }

  /** The command by which someone takes an incident for a while only. */
  static String snooze(String incident) {
    return "/incident ack " + incident + " snooze:20m via:button";
  }

  /** What remains of it once it is settled, such as by "Ada acknowledged at 14:05 CET.". */
  public static Card settled(String person, Incident incident, String how) {
    String text = person + " was paged for " + incident.name() + ".";
    return CardBuilder.plain().text(text).small(how).build(text + " " + how);
  }
}
