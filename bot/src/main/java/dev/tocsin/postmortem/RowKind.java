package dev.tocsin.postmortem;

import java.util.Locale;

/** What a row of the timeline shows. */
public enum RowKind {
  MESSAGE,
  STATUS,
  SEVERITY,
  ROLE,
  PAGE,
  ACK,
  UPDATE,
  NOTE,
  RUNBOOK,
  TEMP,
  ACTION,
  ALERT;

  /** The word for it in the JSON form. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
