package dev.tocsin.postmortem;

import java.util.Locale;

/** The parts of a draft, in the order of the document. */
public enum SectionName {
  SUMMARY,
  IMPACT,
  DETECTION,
  ROOT_CAUSE,
  CONTRIBUTING_FACTORS,
  RESOLUTION,
  TEMPORARY_MEASURES,
  WENT_WELL,
  WENT_BADLY,
  LUCKY,
  ACTION_ITEMS,
  CUSTOMER_COMMUNICATION,
  PARTICIPANTS,
  OPEN_QUESTIONS;

  /** The name in the JSON form. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
