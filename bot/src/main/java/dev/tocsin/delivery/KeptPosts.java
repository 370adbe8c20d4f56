package dev.tocsin.delivery;

import dev.tocsin.incident.RoomEvent.Posted;
import dev.tocsin.storage.Storage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows where the posts are on which there is nothing to press; the journal knows the others. */
record KeptPosts(Storage storage) {
  void keep(long incident, Posted post) {
    String where = String.join(" ", post.platform(), post.room(), post.message());
    storage.<@Nullable Void>write(
        tx -> {
          tx.keys().put(key(incident, post.what()), where);
          return null;
        });
  }

  Optional<Posted> find(long incident, String what) {
    return storage
        .read(tx -> tx.keys().get(key(incident, what)))
        .map(where -> where.split(" ", 3))
        .map(parts -> new Posted(what, parts[0], parts[1], parts[2]));
  }

  private static String key(long incident, String what) {
    return "post/" + incident + "/" + what;
  }
}
