package dev.tocsin.postmortem.template;

/** What became of reading a template. */
public sealed interface Parsed {
  record Good(Template template) implements Parsed {}

  /**
   * @param what the mistake, and what would be right
   */
  record Bad(int line, String what) implements Parsed {}
}
