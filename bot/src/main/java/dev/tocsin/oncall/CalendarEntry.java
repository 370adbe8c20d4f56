package dev.tocsin.oncall;

import java.time.Instant;
import java.util.List;

/**
 * An entry of a calendar that another program keeps.
 *
 * @param invited the e-mail addresses and names of those who are invited to it
 */
public record CalendarEntry(Instant from, Instant to, String title, List<String> invited) {

  public CalendarEntry {
    invited = List.copyOf(invited);
  }
}
