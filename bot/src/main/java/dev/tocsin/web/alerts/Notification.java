package dev.tocsin.web.alerts;

import dev.tocsin.incident.RecordCommand.ReportAlerts;
import java.util.List;

/**
 * What a program tells of at a time.
 *
 * @param program by its own name
 * @param key the same as long as it is about the same trouble
 */
record Notification(
    String program, String key, String title, ServiceHint service, ReportAlerts alerts) {

  /**
   * What it says about the service.
   *
   * @param named what stands where a service is named, in any words
   * @param maybe what may be the name of one
   */
  record ServiceHint(List<String> named, List<String> maybe) {}
}
