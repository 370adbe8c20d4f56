package dev.tocsin.storage;

/** Somebody else was faster; the same work, done again, sees what they did. */
public sealed class Conflict extends RuntimeException permits DuplicateRequest {

  Conflict(String message) {
    super(message);
  }

  Conflict(String message, Throwable cause) {
    super(message, cause);
  }
}
