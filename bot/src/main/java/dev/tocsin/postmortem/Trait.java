package dev.tocsin.postmortem;

/** What a line is besides its words. */
enum Trait {
  /** A program wrote it. */
  MACHINE,
  /** Monitoring says that something is wrong. */
  ALERT,
  /** Monitoring says that something is well again. */
  CLEAR,
  /** The record of something done, as deployment logs are. */
  LOGGED,
  /** Nothing but pasted output. */
  PASTE,
  /** It asks. */
  QUESTION,
  /** Written for people outside the team. */
  PUBLIC
}
