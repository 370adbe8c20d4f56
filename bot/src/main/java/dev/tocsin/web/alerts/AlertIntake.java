package dev.tocsin.web.alerts;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Reports;
import dev.tocsin.desk.Reports.Report;
import dev.tocsin.desk.Reports.Taken;
import dev.tocsin.desk.Troubles;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Incident;
import dev.tocsin.oncall.Reading;
import dev.tocsin.storage.StorageUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where monitoring programs send what they find wrong; who may is asked before. */
@RestController
final class AlertIntake {
  private static final Logger LOG = LoggerFactory.getLogger(AlertIntake.class);

  /** A group of thousands: who sends one that is refused does not send it again. */
  private static final int LARGEST = 8_000_000;

  private static final String TOO_LARGE =
      "This is more than 8 MB. Send fewer alerts at a time; Alertmanager does with `max_alerts`,"
          + " Grafana with `maxAlerts`.";

  private final Reports reports;
  private final IncidentDesk desk;
  private final OnCall onCall;

  AlertIntake(Reports reports, IncidentDesk desk, OnCall onCall) {
    this.reports = reports;
    this.desk = desk;
    this.onCall = onCall;
  }

  /**
   * @param incident the one that the alert is about now, such as INC-7
   */
  record Told(@Nullable String incident, String said) {}

  /** Read as it comes: scripts often call their JSON a form. */
  @PostMapping(
      path = {"/alerts", "/alerts/{*token}"},
      produces = "application/json")
  ResponseEntity<Told> take(HttpServletRequest sent) throws IOException {
    byte[] body = sent.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      return refused(HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE);
    }
    return switch (AlertBody.read(body, desk.now())) {
      case Reading.Clear<Notification>(Notification told) -> answer(reports.take(report(told)));
      case Reading.Unclear<Notification>(String why) -> refused(HttpStatus.BAD_REQUEST, why);
    };
  }

  /** What is not on record is to be sent again, whatever the reason. */
  @ExceptionHandler
  ResponseEntity<Told> notStored(RuntimeException trouble) {
    if (!(trouble instanceof StorageUnavailable)) {
      LOG.error("An alert was not taken in", trouble);
    }
    return refused(HttpStatus.SERVICE_UNAVAILABLE, Troubles.inWords(trouble));
  }

  private Report report(Notification told) {
    return new Report(
        told.key(),
        Actor.program(told.program()),
        told.title(),
        new ServiceNames(onCall.roster()).of(told.service()).orElse(null),
        told.alerts());
  }

  private static ResponseEntity<Told> answer(Taken taken) {
    Incident incident = taken.incident();
    if (incident == null) {
      return ResponseEntity.ok(new Told(null, "It has ended, and no incident is about it."));
    }
    String name = incident.name();
    String said =
        switch (taken.fate()) {
          case OPENED -> name + " was opened.";
          case ADDED -> "It is on the timeline of " + name + ".";
          case KNOWN, NOBODYS -> name + " knows of it.";
        };
    return ResponseEntity.ok(new Told(name, said));
  }

  private static ResponseEntity<Told> refused(HttpStatus status, String why) {
    return ResponseEntity.status(status).body(new Told(null, why));
  }
}
