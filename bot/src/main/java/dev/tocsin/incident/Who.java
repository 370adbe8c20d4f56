package dev.tocsin.incident;

/**
 * Someone by the identity they acted under: a configured person's key, or a platform's id for an
 * unmapped user.
 */
public record Who(String id, String name) {
  /** Whether both are the same one; a name can change. */
  public boolean is(Who other) {
    return id.equals(other.id);
  }
}
