package dev.tocsin.postmortem;

/** What a drafter has learned: phrases to listen for, and what the signals of a line weigh. */
record Skill(Lexicon lexicon, Judgement judgement) {

  /** What comes with the program. */
  static Skill standard() {
    return new Skill(Lexicon.standard(), Judgement.standard());
  }
}
