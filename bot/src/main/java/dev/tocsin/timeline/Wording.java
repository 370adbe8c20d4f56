package dev.tocsin.timeline;

import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PeopleEvent;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomEvent;
import java.time.ZoneId;

/** What happened, in one plain sentence for people. */
public final class Wording {
  private Wording() {}

  /** A whole sentence, its times in UTC. */
  public static String sentence(Recorded recorded) {
    return sentence(recorded, ZoneId.of("UTC"));
  }

  /** A whole sentence, such as "Ada resolved the incident: The certificate was renewed." */
  public static String sentence(Recorded recorded, ZoneId zone) {
    String sentence = recorded.by().name() + " " + deed(recorded, zone);
    return isFinished(sentence) ? sentence : sentence + ".";
  }

  /** What was done, without who did it, such as "resolved the incident: It was renewed." */
  public static String deed(Recorded recorded, ZoneId zone) {
    return switch (recorded.event()) {
      case LifecycleEvent event -> LifecycleWording.of(event, recorded, zone);
      case PeopleEvent event -> PeopleWording.of(event, recorded.by());
      case PagingEvent event -> PagingWording.of(event);
      case RecordEvent event -> RecordWording.of(event, recorded, zone);
      case FollowUpEvent event -> FollowUpWording.of(event, zone);
      case RoomEvent event -> RoomWording.of(event);
    };
  }

  private static boolean isFinished(String sentence) {
    return ".!?…".indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
  }
}
