package dev.tocsin.incident;

/** Who gives a command, and with what standing. */
public record Actor(Who who, Standing standing) {
  public static final Actor TOCSIN = new Actor(new Who("tocsin", "Tocsin"), Standing.SYSTEM);

  /** A program by the name that it gives itself: as such on the record, and never a person. */
  public static Actor program(String name) {
    return new Actor(Who.program(name), Standing.SYSTEM);
  }

  public boolean isAtLeast(Standing required) {
    return standing.compareTo(required) >= 0;
  }
}
