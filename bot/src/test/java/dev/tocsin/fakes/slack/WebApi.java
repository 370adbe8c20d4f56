package dev.tocsin.fakes.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/METHOD}, as Slack answers it. */
final class WebApi implements HttpHandler {
  private static final Duration SILENT = Duration.ofSeconds(5);

  private final CountDownLatch silence = new CountDownLatch(1);
  private final Workspace workspace;
  private final Gate gate;
  private final Contract contract = Contract.load();
  private final Map<String, Function<Call, ObjectNode>> methods = new HashMap<>();

  private record Answer(int status, ObjectNode body, Duration retryAfter) {}

  WebApi(Workspace workspace, Gate gate, List<Methods> areas) {
    this.workspace = workspace;
    this.gate = gate;
    areas.forEach(area -> methods.putAll(area.methods()));
  }

  Map<String, Function<Call, ObjectNode>> methods() {
    return methods;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var call = CallReader.read(exchange);
      var trouble = afterHolding(troubleFor(call));
      if (trouble instanceof Gate.Trouble.Silence) {
        silence.await(SILENT.toMillis(), TimeUnit.MILLISECONDS);
      } else if (!(trouble instanceof Gate.Trouble.Cut cut)) {
        send(exchange, trouble == null ? answer(call) : inTrouble(trouble));
      } else if (cut.done()) {
        answer(call);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Gate.Trouble troubleFor(Call call) {
    synchronized (workspace) {
      return gate.takeTrouble(call.method());
    }
  }

  private static Gate.Trouble afterHolding(Gate.Trouble trouble) throws InterruptedException {
    if (trouble instanceof Gate.Trouble.Held(var until)) {
      until.await();
      return null;
    }
    return trouble;
  }

  private static Answer inTrouble(Gate.Trouble trouble) {
    return switch (trouble) {
      case Gate.Trouble.Failed(var code) -> new Answer(200, new Refusal(code).answer(), null);
      case Gate.Trouble.TooMany(var after) -> tooMany(after);
      case Gate.Trouble.Status(var code) -> new Answer(code, Json.object(), null);
      case Gate.Trouble.Silence _ -> throw new IllegalStateException("silence has no answer");
      case Gate.Trouble.Held _ -> throw new IllegalStateException("it was let go");
      case Gate.Trouble.Cut _ -> throw new IllegalStateException("a cut has no answer");
    };
  }

  private static Answer tooMany(Duration after) {
    return new Answer(429, new Refusal("ratelimited").answer(), after);
  }

  private Answer answer(Call call) {
    synchronized (workspace) {
      try {
        gate.check(call);
        var wait = gate.rates().pass(contract.method(call.method()), call);
        if (wait.isPresent()) {
          return tooMany(wait.get());
        }
        return new Answer(200, carriedOut(call), null);
      } catch (Refusal refusal) {
        return new Answer(200, refusal.answer(), null);
      } catch (RuntimeException mistake) {
        gate.broken(call, mistake);
        return new Answer(500, Json.object(), null);
      }
    }
  }

  private ObjectNode carriedOut(Call call) {
    try {
      var answer = methods.get(call.method()).apply(call);
      gate.accept(call);
      return answer;
    } catch (Refusal refusal) {
      gate.note(call, refusal);
      throw refusal;
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    var body = Json.write(answer.body()).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    if (answer.retryAfter() != null) {
      var seconds = Math.max(1, answer.retryAfter().plusMillis(999).toSeconds());
      exchange.getResponseHeaders().set("Retry-After", Long.toString(seconds));
    }
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }
}
