package dev.tocsin.chat;

import dev.tocsin.desk.Outcome;
import dev.tocsin.incident.Recorded;
import dev.tocsin.timeline.LocalTimes;
import dev.tocsin.timeline.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** What the asker is told of an order. */
final class Answers {
  private Answers() {}

  static Card done(Outcome.Done done, LocalTimes times) {
    List<Recorded> events = done.events();
    if (events.isEmpty()) {
      return Card.text(done.incident().name() + ": it is so already.");
    }
    String words =
        events.stream()
            .map(event -> "#" + event.seq() + " " + Wording.sentence(event, times))
            .collect(Collectors.joining("\n"));
    return Card.text(done.incident().name() + "\n" + words);
  }

  static Card refused(Outcome.Refused refused, LocalTimes times) {
    String reason = times.told(refused.reason());
    return CardBuilder.plain().text(reason).small(refused.hint()).build(reason);
  }

  /** The same command once more, with the asker's word. */
  static Card confirm(String question, String words) {
    return CardBuilder.plain()
        .text(question)
        .primary("Yes", words + " confirmed:yes")
        .build(question);
  }

  static Card notUnderstood(String why) {
    return CardBuilder.plain().text(why).build(why);
  }
}
