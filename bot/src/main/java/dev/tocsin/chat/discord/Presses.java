package dev.tocsin.chat.discord;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The ids of what can be pressed: the command itself, since a press may come after any restart.
 *
 * <p>A command that is too long for an id is kept here for as long as its answer is looked at.
 */
final class Presses {
  private static final int LONGEST = 100;
  private static final int KEPT = 2000;
  private static final String KEPT_HERE = "~";
  private static final String BETWEEN = "|";

  private final Map<String, String> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
              return size() > KEPT;
            }
          });

  /**
   * @param number tells apart what does the same twice on one message
   */
  String id(int number, String command) {
    String id = number + BETWEEN + command;
    if (id.length() <= LONGEST) {
      return id;
    }
    String key = KEPT_HERE + Mark.of(command).nonce();
    kept.put(key, command);
    return number + BETWEEN + key;
  }

  /** The command, unless it was too long to outlive a restart. */
  Optional<String> command(String id) {
    String behind = id.substring(id.indexOf(BETWEEN) + 1);
    return behind.startsWith(KEPT_HERE)
        ? Optional.ofNullable(kept.get(behind))
        : Optional.of(behind);
  }
}
