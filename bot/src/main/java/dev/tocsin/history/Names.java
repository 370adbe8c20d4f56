package dev.tocsin.history;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ids to names; two people who call themselves the same stay two. */
final class Names {
  private final Map<String, String> byId = new HashMap<>();
  private final Map<String, String> owner = new HashMap<>();

  /** Takes a name for an id; one that somebody else has gets the handle, or the id, behind it. */
  String add(String id, String name, @Nullable String handle) {
    String known = byId.get(id);
    if (known != null) {
      return known;
    }
    String free = owner.putIfAbsent(name, id) == null ? name : apart(name, handle, id);
    byId.put(id, free);
    return free;
  }

  @Nullable String of(String id) {
    return byId.get(id);
  }

  private static String apart(String name, @Nullable String handle, String id) {
    return name + " (" + (handle == null || handle.equals(name) ? id : handle) + ")";
  }
}
