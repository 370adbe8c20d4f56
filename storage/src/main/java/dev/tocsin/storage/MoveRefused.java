package dev.tocsin.storage;

/** Why nothing is moved, in words for the one who asked for it. */
public final class MoveRefused extends RuntimeException {
  MoveRefused(String why) {
    super(why);
  }
}
