package dev.tocsin.runbooks;

/** What is wrong at a place in a runbook file, and what would be right; both counts start at 1. */
public record Problem(String file, int line, int column, String message) {

  /** The problem on one line, in the form that editors turn into a link. */
  public String describe() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
