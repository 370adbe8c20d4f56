package dev.tocsin.desk;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Who;
import dev.tocsin.postmortem.CaseFile;
import dev.tocsin.postmortem.Header;
import dev.tocsin.postmortem.Utterance;
import dev.tocsin.storage.Messages;
import dev.tocsin.timeline.Reading;
import dev.tocsin.timeline.Timeline;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/** Puts together what a live incident's draft is written from. */
final class CaseFiles {
  private CaseFiles() {}

  /**
   * @param components what a service is part of
   */
  static CaseFile of(
      Incident incident,
      List<Recorded> journal,
      List<Messages.Row> messages,
      ZoneId zone,
      Function<String, List<String>> components) {
    List<Messages.Row> said = messages.stream().filter(CaseFiles::canBeRead).toList();
    List<Reading> readings = Timeline.readings(incident, journal, zone);
    return new CaseFile(
        header(incident, components),
        said.stream().map(CaseFiles::utterance).toList(),
        new Happenings(incident, said, zone).of(readings),
        zone);
  }

  private static boolean canBeRead(Messages.Row message) {
    return message.content().deletedAt() == null && !message.content().text().isBlank();
  }

  private static Header header(Incident incident, Function<String, List<String>> components) {
    return new Header(
        incident.name(),
        incident.title(),
        incident.severity().map(Severity::number).orElse(null),
        incident.status().word(),
        incident.lead().map(Who::name).orElse(null),
        incident.lifecycle().service().map(name -> service(name, components)).orElse(null),
        incident.lifecycle().openedAt(),
        incident.lifecycle().resolvedAt().orElse(null),
        incident.lifecycle().isDrill());
  }

  private static String service(String name, Function<String, List<String>> components) {
    String parts = String.join(", ", components.apply(name));
    return parts.isEmpty() ? name : name + " (" + parts + ")";
  }

  private static Utterance utterance(Messages.Row message) {
    return new Utterance(
        message.id(),
        message.at(),
        message.author().name(),
        message.content().text(),
        null,
        message.place().thread(),
        message.author().bot(),
        message.place().link());
  }
}
