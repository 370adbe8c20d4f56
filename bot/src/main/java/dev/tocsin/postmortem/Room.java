package dev.tocsin.postmortem;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The most characters that quotations of a summary may have, and the one that names the cause. */
record Room(int longest, int cause) {
  private static final int[] LENGTHS = {170, 120, 90, 70, 55, 42, 32, 24};
  private static final int[] CAUSES = {170, 120, 80, 50};

  /** From much room to little. */
  static List<Room> all() {
    Comparator<Room> larger = Comparator.comparingInt(room -> room.longest() + room.cause());
    return IntStream.of(CAUSES)
        .boxed()
        .flatMap(cause -> IntStream.of(LENGTHS).mapToObj(longest -> new Room(longest, cause)))
        .sorted(larger.reversed())
        .toList();
  }
}
