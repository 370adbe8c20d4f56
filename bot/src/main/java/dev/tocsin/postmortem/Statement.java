package dev.tocsin.postmortem;

import java.util.List;

/** One sentence of a draft with the ids of the messages and events that it rests on. */
public record Statement(String text, List<String> sources) {

  /** Keeps a copy of the sources. */
  public Statement {
    sources = List.copyOf(sources);
  }
}
