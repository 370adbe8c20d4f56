package dev.tocsin.export;

import dev.tocsin.postmortem.Certainty;
import dev.tocsin.postmortem.RowKind;
import dev.tocsin.postmortem.Section;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Span;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a document that do not come from anybody's message. */
final class Wording {
  private static final String NOT_SAID = "Not established: ";
  private static final long SECONDS_MATTER = 10;

  private Wording() {}

  /** Of a part by its anchor. */
  static String heading(String anchor) {
    return Stream.of(SectionName.values())
        .filter(section -> section.wire().equals(anchor))
        .findFirst()
        .map(Wording::heading)
        .orElseGet(() -> words(anchor));
  }

  static String heading(SectionName section) {
    return switch (section) {
      case WENT_WELL -> "What went well";
      case WENT_BADLY -> "What went badly";
      case LUCKY -> "Where we were lucky";
      default -> words(section.wire());
    };
  }

  /** What a reader must know before the sentences: that there are none, or how sure they are. */
  static @Nullable String note(Section section) {
    if (section.statements().isEmpty()) {
      return silence(section.name());
    }
    return section.name() == SectionName.ROOT_CAUSE ? certainty(section.status()) : null;
  }

  private static @Nullable String certainty(@Nullable Certainty certainty) {
    return switch (certainty) {
      case ESTABLISHED -> "Established.";
      case CANDIDATE -> "Candidate: it was named, and nothing here confirms it yet.";
      case UNKNOWN -> "Not established.";
      case null -> null;
    };
  }

  private static String silence(SectionName section) {
    return switch (section) {
      case SUMMARY -> NOT_SAID + "nobody said what happened.";
      case IMPACT -> NOT_SAID + "nobody said what it meant, and for whom.";
      case DETECTION -> NOT_SAID + "nobody said how it was noticed.";
      case ROOT_CAUSE -> NOT_SAID + "nobody named a cause.";
      case CONTRIBUTING_FACTORS -> NOT_SAID + "nobody named one.";
      case RESOLUTION -> NOT_SAID + "nobody said what ended it.";
      case TEMPORARY_MEASURES -> NOT_SAID + "nobody mentioned one.";
      case WENT_WELL -> NOT_SAID + "nobody said what went well.";
      case WENT_BADLY -> NOT_SAID + "nobody said what went badly.";
      case LUCKY -> NOT_SAID + "nobody said where luck helped.";
      case ACTION_ITEMS -> NOT_SAID + "nobody named one.";
      case CUSTOMER_COMMUNICATION -> NOT_SAID + "no update to customers is on record.";
      case PARTICIPANTS -> NOT_SAID + "nobody wrote anything.";
      case OPEN_QUESTIONS -> "None was found.";
    };
  }

  static String kind(RowKind kind) {
    return switch (kind) {
      case MESSAGE -> "";
      case ACK -> "Ack";
      case TEMP -> "Measure";
      default -> words(kind.wire());
    };
  }

  /** {@code time_to_detect} as a label. */
  static String words(String name) {
    String words = name.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static String span(Span span) {
    return switch (span.state()) {
      case RECORDED -> length(Duration.ofSeconds(Objects.requireNonNullElse(span.seconds(), 0L)));
      case PENDING -> "pending: not over yet";
      case NOT_APPLICABLE -> "not applicable";
      case INCONSISTENT -> "inconsistent: it would end before it began";
    };
  }

  private static String length(Duration length) {
    String days = part(length.toDays(), " d ");
    String hours = part(length.toHoursPart(), " h ");
    String minutes = part(length.toMinutesPart(), " min ");
    boolean exact = length.toMinutes() < SECONDS_MATTER;
    String seconds = exact ? part(length.toSecondsPart(), " s") : "";
    String all = (days + hours + minutes + seconds).strip();
    return all.isEmpty() ? "0 s" : all;
  }

  private static String part(long count, String unit) {
    return count == 0 ? "" : count + unit;
  }
}
