package dev.tocsin.chat;

/** Only the instance that holds a connection can do what was asked; this one does not hold it. */
public final class Elsewhere extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String connection;

  /**
   * @param connection such as {@code discord}
   */
  public Elsewhere(String connection) {
    super("another instance holds the connection to " + connection, null, false, false);
    this.connection = connection;
  }

  public String connection() {
    return connection;
  }
}
