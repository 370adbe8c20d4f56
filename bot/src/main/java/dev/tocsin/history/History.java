package dev.tocsin.history;

import dev.tocsin.postmortem.Utterance;
import java.util.List;

/** What a file told: its messages by time, and what of it could not be used. */
public record History(List<Utterance> messages, List<Problem> problems) {

  /** Keeps copies. */
  public History {
    messages = List.copyOf(messages);
    problems = List.copyOf(problems);
  }
}
