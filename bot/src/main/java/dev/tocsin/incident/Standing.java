package dev.tocsin.incident;

/** What someone is to the incident, from the least right to change it to the most. */
public enum Standing {
  /** A chat user who maps to no configured person. */
  OUTSIDER,
  /** A configured person who is not in the incident's room. */
  COLLEAGUE,
  /** A configured person in the incident's room. */
  RESPONDER,
  ADMIN,
  /** Tocsin itself, reporting what a job did. */
  SYSTEM
}
