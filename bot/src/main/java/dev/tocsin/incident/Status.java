package dev.tocsin.incident;

/** Where an incident is in its life. */
public enum Status {
  INVESTIGATING,
  IDENTIFIED,
  MONITORING,
  RESOLVED,
  CLOSED,
  CANCELLED,
  MERGED;

  /** Whether people are still working on it, so that pages and nags go out. */
  public boolean isOpen() {
    return compareTo(RESOLVED) < 0;
  }

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
