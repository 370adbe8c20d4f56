package dev.tocsin.desk;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Recorded;
import dev.tocsin.postmortem.CaseFile;
import dev.tocsin.postmortem.Header;
import dev.tocsin.postmortem.Utterance;
import dev.tocsin.storage.Messages;
import java.time.ZoneId;
import java.util.List;

/** What is known of an incident, as the drafter reads it. */
final class CaseFiles {
  private CaseFiles() {}

  static CaseFile of(Incident i, List<Recorded> h, List<Messages.Row> r, ZoneId z) {
    return new CaseFile(
        Header.none(),
        r.stream()
            .map(
                m ->
                    new Utterance(
                        m.id(), m.at(), m.author().name(), m.content().text(), null, null, false))
            .toList(),
        List.of(),
        z);
  }
}
