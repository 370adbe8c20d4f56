package dev.tocsin.storage;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs between the databases: who may write when, and whose clock counts. */
interface Database extends AutoCloseable {

  <T extends @Nullable Object> T write(Function<Transaction, T> work);

  <T extends @Nullable Object> T read(Function<Transaction, T> work);

  InstantSource clock();

  /** Reads a little of everything. */
  default void sample() {
    read(Transaction::sample);
  }

  /** Looks for damage in all that is stored, where it is Tocsin's to look after. */
  default void inspect() {}

  /** Writes all that is stored to a new file, where it is Tocsin's to look after. */
  void backUp(Path file);

  @Override
  void close();
}
