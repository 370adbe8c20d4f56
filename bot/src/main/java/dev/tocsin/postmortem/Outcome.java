package dev.tocsin.postmortem;

/**
 * How it ended, by line numbers or -1: the word that it was over, the step before it, a word that
 * came too early, and the one that took that back.
 */
record Outcome(int over, int step, int early, int again) {

  static Outcome of(Findings findings) {
    Story story = findings.story();
    int over = story.end();
    int early = over < 0 ? story.lastRecovery() : story.falseAllClear();
    int again = early < 0 ? -1 : story.relapse(early);
    return new Outcome(over, new LastStep(findings).before(over), early, again);
  }
}
