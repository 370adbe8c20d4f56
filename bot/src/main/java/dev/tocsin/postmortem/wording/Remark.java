package dev.tocsin.postmortem.wording;

/**
 * Something in a text that should not leave the company as it stands.
 *
 * @param found the words it is about
 * @param instead what to write instead, as a sentence
 */
public record Remark(Kind kind, String found, String instead) {
  /** Why words are remarked on. */
  public enum Kind {
    BLAME,
    HINDSIGHT,
    LEGAL,
    INTERNAL,
    SECRET
  }

  /** The remark in a line. */
  public String inWords() {
    return "“" + found + "”: " + instead;
  }
}
