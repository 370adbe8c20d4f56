package dev.tocsin.postmortem;

/** How many lines a section takes: at least this relevant, so many, and more in long histories. */
record Quota(double threshold, double base, double perLine, int most) {

  int of(int lines) {
    return (int) Math.min(most, Math.floor(base + perLine * lines));
  }
}
