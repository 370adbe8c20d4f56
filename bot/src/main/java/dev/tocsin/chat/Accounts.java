package dev.tocsin.chat;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds configured people on a platform by their e-mail addresses, where no id is configured. */
public interface Accounts {
  /** The addresses of those who have no id on the platform in the configuration. */
  Set<String> sought(String platform);

  /**
   * What the platform said of an address.
   *
   * @param id the account that it belongs to, null when it is nobody's there
   */
  void found(String platform, String email, @Nullable String id);
}
