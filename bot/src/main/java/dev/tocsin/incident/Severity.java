package dev.tocsin.incident;

/** How bad it is, 1 the worst; an incident nobody has rated yet is paged as {@link #SEV2}. */
public enum Severity {
  SEV1,
  SEV2,
  SEV3,
  SEV4;

  public int number() {
    return ordinal() + 1;
  }

  public boolean isWorseThan(Severity other) {
    return compareTo(other) < 0;
  }

  public boolean isMilderThan(Severity other) {
    return compareTo(other) > 0;
  }

  /** The severity of a number from 1 to 4. */
  public static Severity of(int number) {
    return values()[number - 1];
  }
}
