package dev.tocsin.incident;

import java.util.Locale;

/** How far a postmortem is on its way to its readers. */
public enum PostmortemState {
  IN_PROGRESS,
  IN_REVIEW,
  PUBLISHED;

  /** As people say it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
