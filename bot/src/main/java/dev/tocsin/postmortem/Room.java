package dev.tocsin.postmortem;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The most characters that quotations of a summary may have, and the one that names the cause.
 *
 * @param alert whether the first alert is quoted
 */
record Room(int longest, int cause, boolean alert) {
  private static final int[] LENGTHS = {170, 120, 90, 70, 55, 42, 32, 24};
  private static final int[] CAUSES = {170, 120, 80, 50};

  /** From much room to little. */
  static List<Room> all() {
    Comparator<Room> larger = Comparator.comparingInt(room -> -room.longest() - room.cause());
    return Stream.of(true, false)
        .flatMap(alert -> IntStream.of(CAUSES).mapToObj(cause -> new Room(0, cause, alert)))
        .flatMap(room -> IntStream.of(LENGTHS).mapToObj(room::longest))
        .sorted(Comparator.comparing((Room room) -> !room.alert()).thenComparing(larger))
        .toList();
  }

  private Room longest(int length) {
    return new Room(length, cause, alert);
  }
}
