package dev.tocsin.stories;

import java.time.Duration;
import java.util.List;

/** A chat as people use it in a story, whichever platform it is. */
interface Talk {
  /** Someone acts in a room. */
  Seat seat(String person, String room);

  /** The room of an incident, once it is there. */
  String roomOf(String incident);

  /** Lets time pass for all who take part. */
  void fastForward(Duration span);

  /** Waits until the person was paged, as {@code person channel}. */
  void expectPage(String page);

  /** What someone does in a room, and what they see there. */
  interface Seat {
    /** Types a command. */
    Seat types(String words);

    String says(String text);

    /** Waits until the person sees these words. */
    Seat expect(String words);

    /** The incident's timeline. */
    List<String> timeline();

    /** The sentences of a section of the draft, by its heading. */
    List<String> draft(String heading);
  }
}
