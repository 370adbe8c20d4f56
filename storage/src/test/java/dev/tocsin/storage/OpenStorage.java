package dev.tocsin.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** An open storage with few words to use it. */
interface OpenStorage {

  StorageSettings settings();

  Storage storage();

  MovableClock clock();

  default <T> T write(Function<Transaction, T> work) {
    return storage().write(work);
  }

  default void change(Consumer<Transaction> work) {
    storage()
        .write(
            tx -> {
              work.accept(tx);
              return null;
            });
  }

  default boolean did(Function<Transaction, Boolean> work) {
    return storage().write(work);
  }

  default long number(Function<Transaction, ? extends Number> work) {
    return storage().write(work::apply).longValue();
  }

  default <T> T read(Function<Transaction, T> work) {
    return storage().read(work);
  }

  default <T> List<T> list(Function<Transaction, List<T>> work) {
    return storage().read(work);
  }

  default <T> Optional<T> find(Function<Transaction, Optional<T>> work) {
    return storage().read(work);
  }

  default Instant now() {
    return clock().instant();
  }

  default Instant in(Duration time) {
    return now().plus(time);
  }

  default Instant ago(Duration time) {
    return now().minus(time);
  }
}
