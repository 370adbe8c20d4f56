package dev.tocsin.storage;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does the same from several threads that start at once. */
final class Together {

  private Together() {}

  static <T> List<T> times(int threads, IntFunction<T> work) {
    var start = new CyclicBarrier(threads);
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var running =
          IntStream.range(0, threads).mapToObj(n -> pool.submit(at(start, n, work))).toList();
      return running.stream().map(Together::result).toList();
    }
  }

  private static <T> Callable<T> at(CyclicBarrier start, int n, IntFunction<T> work) {
    return () -> {
      start.await();
      return work.apply(n);
    };
  }

  private static <T> T result(Future<T> running) {
    try {
      return running.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
