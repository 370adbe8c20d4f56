/** Keeps journals, boards, messages and the outbox in SQLite or PostgreSQL. */
@NullMarked
package dev.tocsin.storage;

import org.jspecify.annotations.NullMarked;
