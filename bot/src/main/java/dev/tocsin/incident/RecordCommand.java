package dev.tocsin.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands on the record of an incident. */
public sealed interface RecordCommand extends IncidentCommand {
  /**
   * @param at when it was so, or null for now
   */
  record Note(RecordEvent.Mark mark, String text, @Nullable Instant at) implements RecordCommand {}

  /**
   * @param confirmed that someone who was asked said that it is that same downtime they mean
   */
  record RecordDowntime(Instant from, @Nullable Instant to, boolean confirmed)
      implements RecordCommand {}

  record PrepareUpdate(String text, boolean internal) implements RecordCommand {}

  record StopUpdate(int number) implements RecordCommand {}

  /** The hold of a prepared update ran out. */
  record PublishUpdate(int number) implements RecordCommand {}

  record CorrectEntry(int entry, @Nullable String text, @Nullable Instant at)
      implements RecordCommand {}

  record HideEntry(int entry) implements RecordCommand {}

  record RedactEntry(int entry) implements RecordCommand {}

  record Highlight(String message, RecordEvent.Mark mark) implements RecordCommand {}

  record Unhighlight(String message) implements RecordCommand {}

  /** What a program finds wrong, and what no longer. */
  record ReportAlerts(List<Alert> firing, List<Alert> ended) implements RecordCommand {
    public ReportAlerts {
      firing = List.copyOf(firing);
      ended = List.copyOf(ended);
    }
  }
}
