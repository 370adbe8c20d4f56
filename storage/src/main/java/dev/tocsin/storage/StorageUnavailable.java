package dev.tocsin.storage;

/**
 * The database cannot do its work now; the message says what would put it right, and holds no SQL
 * and no secret.
 */
public final class StorageUnavailable extends RuntimeException {

  StorageUnavailable(String message) {
    super(message);
  }

  StorageUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
