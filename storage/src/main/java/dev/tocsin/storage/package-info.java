/**
 * Keeps journals, boards, messages and the outbox in SQLite or PostgreSQL.
 *
 * <p>It speaks in rows and knows nothing of incidents. {@link dev.tocsin.storage.Storage} opens a
 * database and runs transactions; a {@link dev.tocsin.storage.Transaction} gives access to the
 * tables. What one transaction writes is durable together or not there at all.
 */
@NullMarked
package dev.tocsin.storage;

import org.jspecify.annotations.NullMarked;
