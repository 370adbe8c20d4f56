package dev.tocsin.fakes.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Token buckets: one for each method by its tier, one for the posts of each channel. */
final class Rates {
  private static final Map<String, Integer> A_MINUTE =
      Map.of("1", 1, "2", 20, "3", 50, "4", 100, "special", 600);
  private static final Limit POSTS_OF_A_CHANNEL = new Limit(15, Duration.ofSeconds(1));

  private final InstantSource time;
  private final Map<String, Limit> limits = new HashMap<>();
  private final Map<String, Bucket> buckets = new HashMap<>();
  private final Map<String, Integer> refused = new HashMap<>();
  private boolean off;

  /** So many at once, and one more after each span. */
  private record Limit(int atOnce, Duration each) {}

  private record Bucket(double tokens, Instant since) {}

  Rates(InstantSource time) {
    this.time = time;
  }

  void limit(String method, int atOnce, Duration each) {
    limits.put(method, new Limit(atOnce, each));
    buckets.remove(method);
  }

  void liftAll() {
    off = true;
  }

  /** How often a method was called too early. */
  int refused(String method) {
    return refused.getOrDefault(method, 0);
  }

  /** How long to wait before this call, empty when it may go on. */
  Optional<Duration> pass(Contract.Method method, Call call) {
    if (off) {
      return Optional.empty();
    }
    var aMinute = A_MINUTE.get(method.tier());
    var usual = new Limit(aMinute, Duration.ofMinutes(1).dividedBy(aMinute));
    var wait = take(method.name(), limits.getOrDefault(method.name(), usual));
    return wait.isPresent() || !method.name().equals("chat.postMessage")
        ? wait
        : take("posts in " + call.text("channel"), POSTS_OF_A_CHANNEL);
  }

  private Optional<Duration> take(String key, Limit limit) {
    var now = time.instant();
    var bucket = buckets.getOrDefault(key, new Bucket(limit.atOnce(), now));
    var refilled =
        (double) Duration.between(bucket.since(), now).toNanos() / limit.each().toNanos();
    var tokens = Math.min(limit.atOnce(), bucket.tokens() + refilled);
    if (tokens < 1) {
      buckets.put(key, new Bucket(tokens, now));
      refused.merge(key, 1, Integer::sum);
      return Optional.of(limit.each());
    }
    buckets.put(key, new Bucket(tokens - 1, now));
    return Optional.empty();
  }
}
