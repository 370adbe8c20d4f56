package dev.tocsin.cli;

import dev.tocsin.Surroundings;
import dev.tocsin.calendar.CalendarLibrary;
import dev.tocsin.desk.Calendars;
import dev.tocsin.desk.Changes;
import dev.tocsin.desk.Covers;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Proofs;
import dev.tocsin.oncall.Cover;
import dev.tocsin.oncall.Facts;
import dev.tocsin.oncall.Roster;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageUnavailable;
import java.time.InstantSource;
import java.util.List;

/**
 * What is known beyond the configuration, where there is a database to read: covers that people
 * agreed on in chat, who was woken when, and the shifts of calendars.
 */
record KnownNow(Roster roster, Facts facts) {

  List<Cover> covers() {
    return facts.covers();
  }

  static KnownNow of(
      Roster configured, Surroundings surroundings, InstantSource clock, Streams streams) {
    System.setProperty("logback.configurationFile", "logback-quiet.xml");
    if (!surroundings.hasDatabase()) {
      return new KnownNow(configured, Facts.NONE);
    }
    try (Storage storage = Storage.openBeside(surroundings.database(clock))) {
      Calendars calendars = new Calendars(storage, new CalendarLibrary());
      calendars.look(configured);
      Proofs proofs = new Proofs(storage, new Changes());
      OnCall onCall = new OnCall(() -> configured, new Covers(storage), proofs, calendars, null);
      return new KnownNow(onCall.roster(), onCall.facts());
    } catch (StorageUnavailable e) {
      streams
          .err()
          .println(
              "covers agreed on in chat, and who was woken when, are left out: " + e.getMessage());
      return new KnownNow(configured, Facts.NONE);
    }
  }
}
