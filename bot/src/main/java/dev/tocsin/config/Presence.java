package dev.tocsin.config;

/**
 * Where people are beside what the file says of it.
 *
 * @param practice whether everyone is in the practice room, by their key unless they say so
 * @param accounts where they were found by their e-mail addresses
 */
record Presence(boolean practice, KnownAccounts accounts) {}
