package dev.tocsin.chat.console;

import java.time.Instant;

/** One line of the practice room's file. */
record Line(long n, Instant at, Entry entry) {}
