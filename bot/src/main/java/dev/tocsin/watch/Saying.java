package dev.tocsin.watch;

/** What somebody can be told of a watch. */
public enum Saying {
  /** It ends soon. */
  WARNING,
  /** It has ended: that is an incident. */
  ENDED,
  /** It ends later than was said. */
  RENEWED,
  /** Nobody knows when it ends, or whether that still holds. */
  TROUBLE
}
