package dev.tocsin.desk;

import dev.tocsin.incident.Incident;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.Transaction;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Knows who is in incidents' rooms, which gives people rights wherever they speak from. */
public record Attendance(Storage storage) {
  /** Someone came into a room or left it; rooms that are no incident's are left alone. */
  public void moved(String platform, String room, String person, boolean isIn, Instant at) {
    in(platform, room, tx -> tx.members().moved(platform, room, person, isIn, at));
  }

  /** These and nobody else were in the room then; who moved since then stays where they are. */
  public void present(String platform, String room, Set<String> people, Instant at) {
    in(
        platform,
        room,
        tx -> {
          Set<String> gone = new HashSet<>(tx.members().of(platform, room));
          gone.removeAll(people);
          people.forEach(one -> tx.members().moved(platform, room, one, true, at));
          gone.forEach(one -> tx.members().moved(platform, room, one, false, at));
        });
  }

  private void in(String platform, String room, Consumer<Transaction> keeping) {
    storage.<@Nullable Void>write(
        tx -> {
          tx.board().inRoom(platform, room).ifPresent(_ -> keeping.accept(tx));
          return null;
        });
  }

  /** Whether someone is in the incident's room, by the id that the room's platform has for them. */
  public boolean isIn(Incident incident, String platform, String person) {
    return incident
        .place()
        .room()
        .filter(room -> room.platform().equals(platform))
        .filter(room -> storage.read(tx -> tx.members().isIn(platform, room.room(), person)))
        .isPresent();
  }
}
