package dev.tocsin.paging;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tocsin.fakes.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A provider at the network's edge: keeps what it is asked, and answers as it is told. */
public final class FakeProvider implements AutoCloseable {
  /** Where nobody is. */
  public static final URI NOWHERE = URI.create("http://nowhere.invalid");

  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean silent;
  private Answer otherwise = new Answer(200, "{}", Map.of());

  /** What came in. */
  public record Asked(String path, Map<String, List<String>> headers, String body) {
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().getFirst())
          .findFirst()
          .orElse("");
    }

    /** The fields of a form. */
    public Map<String, String> form() {
      Map<String, String> form = new LinkedHashMap<>();
      for (String field : body.split("&", 0)) {
        String[] parts = field.split("=", 2);
        form.put(decoded(parts[0]), decoded(parts[1]));
      }
      return form;
    }

    private static String decoded(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
  }

  /** What goes out. */
  public record Answer(int status, String body, Map<String, String> headers) {}

  public FakeProvider() {
    server = LocalHttp.server();
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public URI address() {
    return LocalHttp.address(server);
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public Asked last() {
    return asked.getLast();
  }

  /** The answer to everything that has no answer of its own. */
  public void answers(int status, String body) {
    otherwise = new Answer(status, body, Map.of());
  }

  public synchronized void answersOnce(int status, String body, Map<String, String> headers) {
    answers.add(new Answer(status, body, headers));
  }

  /** Takes what comes in, and never answers. */
  public void saysNothing() {
    silent = true;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(
        new Asked(
            exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders()), body));
    if (silent) {
      waitUntilItIsOver();
    }
    Answer answer = next();
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void waitUntilItIsOver() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Answer next() {
    return answers.isEmpty() ? otherwise : answers.poll();
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
  }
}
