package dev.tocsin.delivery;

import dev.tocsin.desk.Errand;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.export.Archive;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.FollowUpCommand.RecordDraft;
import dev.tocsin.incident.FollowUpCommand.ReportFiled;
import dev.tocsin.incident.Incident;
import java.util.List;
import java.util.Optional;

/** Writes drafts when they are due, and files what was published. */
final class PostmortemCarrier implements Carrier {
  private final IncidentDesk desk;
  private final Filing filing;

  PostmortemCarrier(IncidentDesk desk, Filing filing) {
    this.desk = desk;
    this.filing = filing;
  }

  @Override
  public void carry(Task task) {
    if (task.errand() == Errand.WRITE_DRAFT) {
      filing
          .versions()
          .write(new Order(task.request(), task.incident(), Actor.TOCSIN, new RecordDraft()));
    } else if (task.errand() == Errand.FILE_POSTMORTEM) {
      file(task, desk.incident(task.incident()));
    } else if (filing.second() != null) {
      filing.second().write(task.incident(), task.request());
    }
  }

  /** What is private stays here, and a drill is no experience to keep. */
  private void file(Task task, Incident incident) {
    if (incident.lifecycle().isPrivate() || incident.lifecycle().isDrill()) {
      return;
    }
    int version = task.number();
    Archive.Filed filed =
        new Archive.Filed(
            incident.name(),
            incident.title(),
            version,
            filing.versions().version(incident.id(), version));
    List<RuntimeException> failures =
        Listening.toAll(filing.archives().stream().map(one -> () -> file(filed, one, task)));
    Optional<RuntimeException> foremost = Foremost.of(task.job(), failures);
    if (foremost.isPresent()) {
      throw foremost.get();
    }
  }

  /** What one of them refuses, the others file all the same. */
  private void file(Archive.Filed filed, Archive archive, Task task) {
    ReportFiled report =
        new ReportFiled(filed.version(), archive.name(), archive.file(filed).orElse(null));
    String request = task.request() + "/" + archive.name();
    desk.handle(new Order(request, task.incident(), Actor.TOCSIN, report));
  }
}
