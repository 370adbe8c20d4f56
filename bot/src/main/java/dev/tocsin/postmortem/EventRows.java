package dev.tocsin.postmortem;

import java.util.List;

/** The timeline of what was recorded: every event is a row. */
final class EventRows {
  private static final int LONGEST = 300;

  private final Log log;
  private final Times times;

  EventRows(Log log, Times times) {
    this.log = log;
    this.times = times;
  }

  List<Row> rows() {
    return log.all().stream().map(this::row).toList();
  }

  private Row row(Happening event) {
    return new Row(event.at(), text(event), kind(event.kind()), List.of(event.id()));
  }

  private String text(Happening event) {
    String by = event.actor().isBlank() ? "" : event.actor();
    String said = event.text().isBlank() ? "" : ": " + Quote.of(event.text(), LONGEST);
    return switch (event.kind()) {
      case OPENED -> by + " opened the incident" + said;
      case IMPACT -> by + ", impact" + said;
      case CAUSE -> by + ", cause" + said;
      case FIX -> by + ", fix" + said;
      case NOTE -> by + said;
      case UPDATE -> by + ", update" + said;
      case INTERNAL_UPDATE -> by + ", internal update" + said;
      case TEMP_ADDED -> by + ", temporary measure " + ref(event) + said;
      case TEMP_REVERTED -> by + " reverted temporary measure " + ref(event);
      case ACTION_ADDED -> by + ", action item " + ref(event) + said;
      case ACTION_DONE -> by + " did action item " + ref(event);
      case RESOLVED -> by + " resolved the incident" + said;
      case REOPENED -> by + " reopened the incident" + said;
      case CLOSED -> by + " closed the incident" + said;
      case CANCELLED -> by + " cancelled the incident" + said;
      case DOWNTIME -> times.window(event);
      default -> Quote.plain(event.text(), LONGEST);
    };
  }

  private static String ref(Happening event) {
    String ref = event.details().ref();
    return ref == null ? "" : ref;
  }

  private static RowKind kind(Happening.Kind kind) {
    return switch (kind) {
      case ALERT, ALERT_ENDED -> RowKind.ALERT;
      case SEVERITY -> RowKind.SEVERITY;
      case ROLE -> RowKind.ROLE;
      case PAGE, PAGE_FAILED, UNANSWERED, ESCALATED -> RowKind.PAGE;
      case ACK -> RowKind.ACK;
      case NOTE, IMPACT, CAUSE, FIX, DOWNTIME, RENAMED -> RowKind.NOTE;
      case UPDATE, INTERNAL_UPDATE -> RowKind.UPDATE;
      case TEMP_ADDED, TEMP_REVERTED -> RowKind.TEMP;
      case ACTION_ADDED, ACTION_DONE -> RowKind.ACTION;
      case RUNBOOK -> RowKind.RUNBOOK;
      case OPENED, STATUS, RESOLVED, REOPENED, CLOSED, CANCELLED, MERGED -> RowKind.STATUS;
    };
  }
}
