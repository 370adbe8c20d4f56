package dev.tocsin.export;

import dev.tocsin.postmortem.Draft;

/** Puts the sentences of a draft better; whatever goes wrong, the plain draft is the answer. */
public interface Phraser {
  /** By what its sentences are known. */
  String name();

  Phrased of(Draft plain);

  /**
   * A draft and how it came to be.
   *
   * @param said one line, such as why it is the plain one
   * @param failed whether nothing came of it for a reason that somebody may want to know
   */
  record Phrased(Draft draft, String said, boolean failed) {}
}
