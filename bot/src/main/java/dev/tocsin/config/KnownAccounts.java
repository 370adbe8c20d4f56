package dev.tocsin.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Accounts on platforms that were found by e-mail addresses, for people without an id there. */
public final class KnownAccounts {
  private final Map<String, String> ids = new TreeMap<>();

  /** The account of an address on a platform. */
  public synchronized Optional<String> id(String platform, String email) {
    return Optional.ofNullable(ids.get(key(platform, email)));
  }

  /**
   * Takes down whose account an address is, or that it is nobody's; tells whether that is new.
   *
   * @param id null for nobody's
   */
  public synchronized boolean know(String platform, String email, @Nullable String id) {
    String key = key(platform, email);
    String before = id == null ? ids.remove(key) : ids.put(key, id);
    return id == null ? before != null : !id.equals(before);
  }

  /** All of them, a line each, to be read again by {@link #read}. */
  public synchronized String written() {
    StringBuilder lines = new StringBuilder();
    ids.forEach((key, id) -> lines.append(key).append(' ').append(id).append('\n'));
    return lines.toString();
  }

  public synchronized void read(String written) {
    written
        .lines()
        .map(line -> line.split(" ", 3))
        .filter(parts -> parts.length == 3)
        .forEach(parts -> ids.put(parts[0] + " " + parts[1], parts[2]));
  }

  private static String key(String platform, String email) {
    return platform + " " + email.toLowerCase(Locale.ROOT);
  }
}
