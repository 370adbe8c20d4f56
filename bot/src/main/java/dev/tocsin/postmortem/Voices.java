package dev.tocsin.postmortem;

import dev.tocsin.postmortem.Happening.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that people said, in the room or as a note: a note without a kind is judged like a message,
 * and a message that was put on the timeline is the same as its entry there.
 */
final class Voices {
  private record Words(Instant at, String text) {}

  private final List<Utterance> all;
  private final Set<String> recorded = new HashSet<>();

  Voices(List<Utterance> said, Log log) {
    this.all = new ArrayList<>(said);
    Set<Words> entered = new HashSet<>();
    for (Happening event : log.of(Kind.NOTE, Kind.IMPACT, Kind.CAUSE, Kind.FIX)) {
      entered.add(new Words(event.at(), event.text()));
    }
    for (Utterance message : said) {
      if (entered.remove(new Words(message.at(), message.text()))) {
        recorded.add(message.id());
      }
    }
    for (Happening note : log.of(Kind.NOTE)) {
      if (entered.contains(new Words(note.at(), note.text()))) {
        recorded.add(note.id());
        all.add(
            new Utterance(
                note.id(), note.at(), note.actor(), note.text(), null, null, false, note.link()));
      }
    }
  }

  /** Messages, and the notes that no message stands behind. */
  List<Utterance> all() {
    return all;
  }

  /** Whether the timeline has it as an entry. */
  boolean isRecorded(String id) {
    return recorded.contains(id);
  }
}
