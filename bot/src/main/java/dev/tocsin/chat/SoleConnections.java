package dev.tocsin.chat;

/** Connections that only one of several instances may hold at a time. */
public interface SoleConnections {
  /**
   * Whether it is this instance's, which is to be asked again and again; who asks wants it.
   *
   * @param connection such as {@code discord}
   */
  boolean isOurs(String connection);
}
