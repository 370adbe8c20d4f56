package dev.tocsin.oncall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Whose turn it is when, leaving aside the hours in which turns count. */
public sealed interface Turns permits Rotation, Imported {

  Optional<Person> onCallAt(Instant at);

  /** The first instant after this one at which it may become somebody else's turn. */
  Optional<Instant> nextTurn(Instant after);

  ZoneId zone();

  /** Everyone who has or will have a turn. */
  List<Person> people();
}
