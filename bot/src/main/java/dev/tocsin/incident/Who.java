package dev.tocsin.incident;

import java.util.Locale;

/**
 * Someone by the identity they acted under: a configured person's key, or a platform's id for an
 * unmapped user.
 */
public record Who(String id, String name) {
  private static final String PROGRAM = "program:";

  /** A program, under an id that no person has. */
  static Who program(String name) {
    String word = name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    return new Who(PROGRAM + word, name);
  }

  /** Whether this is neither Tocsin nor another program. */
  boolean isPerson() {
    return !is(Actor.TOCSIN.who()) && !id.startsWith(PROGRAM);
  }

  /** Whether both are the same one; a name can change. */
  public boolean is(Who other) {
    return id.equals(other.id);
  }
}
