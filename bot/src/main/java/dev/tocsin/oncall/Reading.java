package dev.tocsin.oncall;

import java.util.function.Function;

/** What a piece of text turned out to mean, or a sentence that says what would be right instead. */
public sealed interface Reading<T> {

  /** The text means this. */
  record Clear<T>(T value) implements Reading<T> {}

  /** The text means nothing; why, and what would, is a sentence for people. */
  record Unclear<T>(String why) implements Reading<T> {}

  default <R> Reading<R> map(Function<T, R> change) {
    return then(value -> new Clear<>(change.apply(value)));
  }

  default <R> Reading<R> then(Function<T, Reading<R>> next) {
    return switch (this) {
      case Clear<T>(T value) -> next.apply(value);
      case Unclear<T>(String why) -> new Unclear<>(why);
    };
  }
}
