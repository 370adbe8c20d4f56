package dev.tocsin.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What stands on the record of an incident, and what was put right in it. */
public final class Chronicle {
  private final Map<Integer, Update> updates = new TreeMap<>();
  private final Map<Integer, Integer> waiting = new HashMap<>();
  private final Map<Integer, Downtime> downtimes = new TreeMap<>();
  private final Map<String, RecordEvent.Mark> highlights = new LinkedHashMap<>();
  private final Map<Integer, Correction> corrections = new TreeMap<>();
  private final Set<Integer> hidden = new HashSet<>();
  private final Set<Integer> redacted = new HashSet<>();
  private final Alerts alerts = new Alerts();
  private @Nullable Instant lastUpdateAt;

  /** What an entry should have said, and when it should have said it; null where it was right. */
  public record Correction(@Nullable String text, @Nullable Instant at) {}

  void fold(RecordEvent event, Recorded recorded) {
    switch (event) {
      case RecordEvent.Noted _ -> {}
      case RecordEvent.DowntimeRecorded down ->
          downtimes.put(down.number(), new Downtime(down.number(), down.from(), down.to()));
      case RecordEvent.UpdatePrepared update -> {
        updates.put(update.number(), Update.prepared(update, recorded.at()));
        waiting.put(recorded.seq(), update.number());
      }
      case RecordEvent.UpdateStopped stopped ->
          updates.computeIfPresent(stopped.number(), (_, update) -> update.stopped());
      case RecordEvent.UpdatePublished update -> {
        updates.put(update.number(), Update.published(update, recorded.at()));
        lastUpdateAt = recorded.at();
      }
      case RecordEvent.EntryCorrected entry -> correct(entry);
      case RecordEvent.EntryHidden entry -> hidden.add(entry.entry());
      case RecordEvent.EntryRedacted entry -> redacted.add(entry.entry());
      case RecordEvent.MessageHighlighted message ->
          highlights.put(message.message(), message.mark());
      case RecordEvent.MessageUnhighlighted message -> highlights.remove(message.message());
      case RecordEvent.AlertsFired fired -> alerts.fold(fired.alerts(), true);
      case RecordEvent.AlertsEnded ended -> alerts.fold(ended.alerts(), false);
    }
  }

  private void correct(RecordEvent.EntryCorrected entry) {
    Correction correction = new Correction(entry.text(), entry.at());
    corrections.merge(entry.entry(), correction, Chronicle::latest);
    Integer update = waiting.get(entry.entry());
    String text = entry.text();
    if (update != null && text != null) {
      updates.computeIfPresent(update, (_, waits) -> waits.worded(text));
    }
  }

  private static Correction latest(Correction before, Correction now) {
    return new Correction(
        now.text() == null ? before.text() : now.text(), now.at() == null ? before.at() : now.at());
  }

  public Collection<Update> updates() {
    return Collections.unmodifiableCollection(updates.values());
  }

  public Optional<Update> update(int number) {
    return Optional.ofNullable(updates.get(number));
  }

  /** When the last update was told, internal ones included. */
  public Optional<Instant> lastUpdateAt() {
    return Optional.ofNullable(lastUpdateAt);
  }

  public Collection<Downtime> downtimes() {
    return Collections.unmodifiableCollection(downtimes.values());
  }

  /** The highlighted messages' ids, with what each says about the incident. */
  public Map<String, RecordEvent.Mark> highlights() {
    return Collections.unmodifiableMap(highlights);
  }

  public boolean isHighlighted(String message) {
    return highlights.containsKey(message);
  }

  /** What was put right about an entry, all its corrections taken together. */
  public Optional<Correction> correction(int entry) {
    return Optional.ofNullable(corrections.get(entry));
  }

  public Alerts alerts() {
    return alerts;
  }

  public boolean isHidden(int entry) {
    return hidden.contains(entry);
  }

  public boolean isRedacted(int entry) {
    return redacted.contains(entry);
  }
}
