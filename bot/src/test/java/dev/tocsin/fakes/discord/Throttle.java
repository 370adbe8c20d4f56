package dev.tocsin.fakes.discord;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** Limits of requests: told with every answer, and enforced where a test asks for it. */
final class Throttle {
  private static final int LIMIT = 50;

  private final Map<String, Integer> toRefuse = new ConcurrentHashMap<>();
  private final Map<String, Integer> toBreak = new ConcurrentHashMap<>();

  /** Discord broke at it. */
  static final class Unwell extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unwell() {
      super("500: Internal Server Error", null, false, false);
    }
  }

  /** The next requests to the route are too many. */
  void refuseNext(String route, int times) {
    toRefuse.put(route, times);
  }

  /** The next requests to the route find Discord unwell. */
  void breakNext(String route, int times) {
    toBreak.put(route, times);
  }

  private static boolean isNext(Map<String, Integer> routes, String route) {
    Integer left = routes.get(route);
    return left != null && left > 0 && routes.replace(route, left, left - 1);
  }

  void check(String route) {
    if (isNext(toBreak, route)) {
      throw new Unwell();
    }
    if (isNext(toRefuse, route)) {
      throw new Throttled(Duration.ofMillis(1), false);
    }
  }

  Map<String, String> headers(String route) {
    Map<String, String> headers = new HashMap<>();
    if (!route.contains("{interaction_token}")) {
      headers.put("X-RateLimit-Bucket", Integer.toHexString(route.hashCode()));
      headers.put("X-RateLimit-Limit", Integer.toString(LIMIT));
      headers.put("X-RateLimit-Remaining", Integer.toString(LIMIT - 1));
      headers.put("X-RateLimit-Reset-After", "1.000");
      headers.put("X-RateLimit-Reset", System.currentTimeMillis() / 1000 + 1 + ".000");
    }
    return headers;
  }

  Rest.Answer tooMany(String route, Duration after, boolean global) {
    Map<String, String> headers = headers(route);
    double seconds = after.toMillis() / 1000.0;
    headers.put("Retry-After", Long.toString(Math.max(1, (long) Math.ceil(seconds))));
    headers.put("X-RateLimit-Scope", global ? "global" : "user");
    headers.put("X-RateLimit-Remaining", "0");
    headers.put("X-RateLimit-Reset-After", Double.toString(seconds));
    if (global) {
      headers.put("X-RateLimit-Global", "true");
    }
    ObjectNode body = Json.object().put("message", "You are being rate limited.");
    body.put("retry_after", seconds).put("global", global);
    return new Rest.Answer(429, body, headers);
  }
}
