package dev.tocsin.postmortem;

import dev.tocsin.postmortem.Happening.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns the recorded events of a live incident into sentences, section by section. */
final class Recorded {
  /** What people entered is shown whole unless it is an essay. */
  private static final int LONGEST = 600;

  private static final int SHOWN = 3;

  private final Log log;
  private final Times times;

  Recorded(Log log, Times times) {
    this.log = log;
    this.times = times;
  }

  List<Told> of(SectionName section) {
    return switch (section) {
      case IMPACT -> impact();
      case DETECTION -> response();
      case ROOT_CAUSE -> each(this::entered, Kind.CAUSE);
      case RESOLUTION -> resolution();
      case TEMPORARY_MEASURES -> new Followed(log, times).measures();
      case WENT_BADLY -> each(this::happened, Kind.UNANSWERED, Kind.PAGE_FAILED);
      case ACTION_ITEMS -> new Followed(log, times).items();
      case CUSTOMER_COMMUNICATION -> each(this::entered, Kind.UPDATE);
      case OPEN_QUESTIONS -> unfinished();
      case SUMMARY, CONTRIBUTING_FACTORS, WENT_WELL, LUCKY, PARTICIPANTS -> List.of();
    };
  }

  private interface Sentencing {
    String of(Happening event);
  }

  private List<Told> each(Sentencing sentence, Kind... kinds) {
    List<Told> told = new ArrayList<>();
    for (Happening event : log.of(kinds)) {
      told.add(told(event, sentence.of(event)));
    }
    return told;
  }

  static Told told(Happening event, String text) {
    return new Told(event.at(), text, List.of(event.id()));
  }

  /** What a person wrote into the record. */
  private String entered(Happening event) {
    return event.actor() + " at " + times.of(event.at()) + ": " + Quote.of(event.text(), LONGEST);
  }

  /** What an event says of itself. */
  private String happened(Happening event) {
    return "At " + times.of(event.at()) + ": " + sentence(event.text());
  }

  private String outcome(Happening event) {
    String said = event.text().isBlank() ? "." : ": " + Quote.of(event.text(), LONGEST);
    String when = event.actor() + " at " + times.of(event.at());
    return switch (event.kind()) {
      case RESOLVED -> "Resolved by " + when + said;
      case REOPENED -> "Reopened by " + when + said;
      case CLOSED -> "Closed by " + when + said;
      case CANCELLED -> "Cancelled by " + when + said;
      case MERGED -> "Merged by " + when + said;
      default -> entered(event);
    };
  }

  private List<Told> impact() {
    List<Told> told = each(this::entered, Kind.IMPACT);
    told.addAll(each(this::window, Kind.DOWNTIME));
    return told;
  }

  private String window(Happening event) {
    return event.details().from() == null ? entered(event) : times.window(event);
  }

  private List<Told> resolution() {
    List<Told> told =
        each(
            this::outcome,
            Kind.FIX,
            Kind.RESOLVED,
            Kind.REOPENED,
            Kind.CLOSED,
            Kind.CANCELLED,
            Kind.MERGED);
    Happening ended = log.last(Kind.ALERT_ENDED);
    Happening fired = log.last(Kind.ALERT);
    if (ended != null && (fired == null || !fired.at().isAfter(ended.at()))) {
      told.add(told(ended, happened(ended)));
    }
    return told;
  }

  /** How it was noticed and who was woken, up to the first acknowledgement and each one after. */
  private List<Told> response() {
    List<Told> told = new ArrayList<>();
    List<Happening> pages = new ArrayList<>();
    for (Happening event :
        log.of(Kind.ALERT, Kind.OPENED, Kind.PAGE, Kind.UNANSWERED, Kind.ESCALATED, Kind.ACK)) {
      if (event.kind() == Kind.PAGE) {
        pages.add(event);
        continue;
      }
      if (event.kind() == Kind.ALERT && !event.equals(log.first(Kind.ALERT))) {
        continue;
      }
      flush(pages, told);
      told.add(told(event, responded(event)));
    }
    flush(pages, told);
    return told;
  }

  private String responded(Happening event) {
    return switch (event.kind()) {
      case OPENED ->
          event.actor()
              + " opened the incident at "
              + times.of(event.at())
              + ": "
              + Quote.of(event.text(), LONGEST);
      default -> happened(event);
    };
  }

  /** A run of pages is one sentence: the first of them, and how many there were. */
  private void flush(List<Happening> pages, List<Told> told) {
    if (pages.isEmpty()) {
      return;
    }
    Happening first = pages.getFirst();
    String text = happened(first);
    if (pages.size() > SHOWN) {
      text =
          "%d pages from %s to %s, the first: %s"
              .formatted(
                  pages.size(),
                  times.of(first.at()),
                  times.of(pages.getLast().at()),
                  sentence(first.text()));
    } else if (pages.size() > 1) {
      text =
          pages.stream()
              .map(page -> times.of(page.at()) + ", " + unended(page.text()))
              .collect(Collectors.joining("; ", "Pages at ", "."));
    }
    told.add(new Told(first.at(), text, pages.stream().map(Happening::id).toList()));
    pages.clear();
  }

  private List<Told> unfinished() {
    Followed followed = new Followed(log, times);
    List<Told> told = new ArrayList<>(followed.stillInPlace());
    told.addAll(followed.unowned());
    return told;
  }

  private static String unended(String text) {
    String plain = Quote.plain(text, LONGEST);
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }

  private static String sentence(String text) {
    String plain = Quote.plain(text, LONGEST);
    return plain.isEmpty() || ".?!".indexOf(plain.charAt(plain.length() - 1)) >= 0
        ? plain
        : plain + ".";
  }
}
