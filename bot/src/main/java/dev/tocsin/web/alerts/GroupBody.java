package dev.tocsin.web.alerts;

import dev.tocsin.incident.Alert;
import dev.tocsin.incident.RecordCommand.ReportAlerts;
import dev.tocsin.oncall.Reading;
import dev.tocsin.web.alerts.Notification.ServiceHint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A group of alerts as Alertmanager sends it, and Grafana with fields of its own. */
record GroupBody(Fields body, Instant now) {
  /** Of those that fire, and of those that are over. */
  private static final int MOST = 200;

  private static final String EMPTY =
      "There is no alert in \"alerts\". Each has \"status\", \"labels\" and \"annotations\".";

  Reading<Notification> read() {
    Map<String, String> common = body.in("commonLabels").texts();
    List<GroupedAlert> all =
        body.each("alerts").stream().map(alert -> new GroupedAlert(alert, common)).toList();
    return all.isEmpty() ? new Reading.Unclear<>(EMPTY) : new Reading.Clear<>(told(all));
  }

  /** What is over is told, but nothing else is gone by while anything fires. */
  private Notification told(List<GroupedAlert> all) {
    List<GroupedAlert> firing = some(all, alert -> !isOver(alert));
    List<GroupedAlert> ended = some(all, this::isOver);
    List<GroupedAlert> told = firing.isEmpty() ? ended : firing;
    ReportAlerts alerts =
        new ReportAlerts(
            firing.stream().map(alert -> alert.read(true, now)).toList(),
            ended.stream().map(alert -> alert.read(false, now)).toList());
    String program = body.text("orgId").isPresent() ? "Grafana" : "Alertmanager";
    return new Notification(program, key(all), title(told), service(told), alerts);
  }

  private static List<GroupedAlert> some(List<GroupedAlert> all, Predicate<GroupedAlert> such) {
    return all.stream().filter(such).limit(MOST).toList();
  }

  private boolean isOver(GroupedAlert alert) {
    return alert
        .body()
        .text("status")
        .or(() -> body.text("status"))
        .filter("resolved"::equalsIgnoreCase)
        .isPresent();
  }

  /** What all of them have in common, unless there is only one. */
  private String title(List<GroupedAlert> alerts) {
    GroupedAlert first = alerts.getFirst();
    return alerts.size() == 1
        ? first.name()
        : body.in("commonAnnotations")
            .text("summary")
            .or(() -> body.in("commonLabels").text("alertname"))
            .orElseGet(first::name);
  }

  /** Each alert by itself where a sender does not group. */
  private String key(List<GroupedAlert> all) {
    return body.text("groupKey").orElseGet(() -> all.getFirst().key());
  }

  private static ServiceHint service(List<GroupedAlert> all) {
    return new ServiceHint(
        labels(all, "service").toList(),
        Stream.concat(labels(all, "job"), labels(all, "namespace")).toList());
  }

  private static Stream<String> labels(List<GroupedAlert> all, String name) {
    return all.stream().flatMap(alert -> alert.body().in("labels").text(name).stream()).distinct();
  }

  /**
   * One of them.
   *
   * @param common the labels that tell it from no other
   */
  record GroupedAlert(Fields body, Map<String, String> common) {
    private static final List<String> TOLD_ELSEWHERE = List.of("alertname", "severity");
    private static final String WHERE = "instance";

    Alert read(boolean fires, Instant now) {
      Fields annotations = body.in("annotations");
      return new Alert(
          key(),
          name(),
          body.in("labels").text("severity").flatMap(Ratings::of).orElse(null),
          body.time(fires ? "startsAt" : "endsAt").orElse(now),
          annotations.first("description", "message").orElse(null),
          body.link("panelURL", "dashboardURL", "generatorURL").orElse(null));
    }

    String key() {
      return body.text("fingerprint").orElseGet(() -> body.in("labels").texts().toString());
    }

    /** What is wrong, and where if that does not say so. */
    String name() {
      Optional<String> what =
          body.in("annotations")
              .first("summary", "title")
              .or(() -> body.in("labels").text("alertname"));
      String name = what.orElse("");
      String where =
          body.in("labels").texts().entrySet().stream()
              .filter(label -> !TOLD_ELSEWHERE.contains(label.getKey()))
              .filter(label -> label.getKey().equals(WHERE) || !common.containsKey(label.getKey()))
              .map(Map.Entry::getValue)
              .filter(value -> !name.contains(value))
              .distinct()
              .collect(Collectors.joining(", "));
      return where.isEmpty() ? name : name + " (" + where + ")";
    }
  }
}
