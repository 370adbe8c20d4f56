package dev.tocsin.oncall;

/** Who is told that a schedule was handed on. */
public enum Notices {
  /** The one who comes and the one who goes, each alone. */
  PEOPLE,
  /** Everyone in the incidents' room. */
  ROOM,
  OFF
}
