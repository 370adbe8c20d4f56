package dev.tocsin.desk;

import dev.tocsin.storage.StorageUnavailable;

/** Says what went wrong in words that may be shown: no stack trace, no secret. */
public final class Troubles {
  private Troubles() {}

  public static String inWords(RuntimeException trouble) {
    return trouble instanceof StorageUnavailable unavailable
        ? "Nothing was stored. " + unavailable.getMessage()
        : "That failed, and it is Tocsin's fault; its log says more. Whether anything changed,"
            + " `/incident status` shows.";
  }
}
