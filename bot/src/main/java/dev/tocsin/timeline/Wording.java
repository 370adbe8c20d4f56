package dev.tocsin.timeline;

import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PeopleEvent;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.incident.Wakened;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What happened, in one plain sentence for people. */
public final class Wording {
  private Wording() {}

  /** A whole sentence, its times in UTC. */
  public static String sentence(Recorded recorded) {
    return sentence(recorded, ZoneId.of("UTC"));
  }

  /** A whole sentence, such as "Ada resolved the incident: The certificate was renewed." */
  public static String sentence(Recorded recorded, ZoneId zone) {
    return sentence(recorded, LocalTimes.dated(zone));
  }

  /** A whole sentence, its times as they are said to those who read it. */
  public static String sentence(Recorded recorded, LocalTimes times) {
    return finished(recorded.by().name() + " " + deed(recorded, times));
  }

  /** Whether words were taken out of the entry for good. */
  public static boolean isRedacted(Recorded recorded) {
    return FreeText.in(recorded.event()).stream()
        .anyMatch(words -> words.contains(EventJson.REDACTED));
  }

  /** What was done, without who did it, such as "resolved the incident: It was renewed." */
  static String deed(Recorded recorded, LocalTimes times) {
    return switch (recorded.event()) {
      case LifecycleEvent event -> LifecycleWording.of(event, recorded, times);
      case PeopleEvent event -> PeopleWording.of(event, recorded.by());
      case PagingEvent event -> PagingWording.of(event, times);
      case RecordEvent event -> RecordWording.of(event, recorded, times);
      case FollowUpEvent event -> FollowUpWording.of(event, times);
      case RoomEvent event -> RoomWording.of(event);
    };
  }

  /** A time as people read it, such as 2026-11-21 15:05 CET. */
  public static String moment(Instant instant, ZoneId zone) {
    return LocalTimes.dated(zone).moment(instant);
  }

  /** The people who were woken, such as "Ada, Grace and Linus". */
  public static String names(List<Wakened> woken) {
    return Told.people(woken);
  }

  static String finished(String sentence) {
    boolean ends = ".!?…".indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
    return ends ? sentence : sentence + ".";
  }
}
