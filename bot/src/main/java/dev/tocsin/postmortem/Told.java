package dev.tocsin.postmortem;

import java.time.Instant;
import java.util.List;

/** A sentence on its way into the draft, with the moment that it belongs to. */
record Told(Instant at, String text, List<String> sources) {

  Statement statement() {
    return new Statement(text, sources);
  }
}
