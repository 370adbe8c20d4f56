package dev.tocsin.fakes.slack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A Slack app that knows nothing but Slack's reference, for tests of the fake itself. */
final class AnApp {
  private final HttpClient http = HttpClient.newHttpClient();
  private final FakeSlack slack;
  private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
  private volatile Function<JsonNode, JsonNode> answer = _ -> Json.object();

  AnApp(FakeSlack slack) {
    this.slack = slack;
  }

  JsonNode call(String method, Map<String, String> args) {
    return Json.read(response(method, args, slack.botToken()).body());
  }

  String error(String method, Map<String, String> args) {
    return call(method, args).path("error").asString("none");
  }

  /**
   * Whether the call breaks Slack's contract, rather than asks for what cannot be done just now.
   */
  boolean breaks(Call call) {
    var answer = Json.read(response(call.method(), call.args(), call.token()).body());
    return Breach.is(new Refusal(answer.path("error").asString("none")));
  }

  HttpResponse<String> response(String method, Map<String, String> args, String token) {
    var form =
        args.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create(slack.apiUrl() + method))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return send(request.build());
  }

  HttpResponse<String> respond(String url, JsonNode reply) {
    var body = HttpRequest.BodyPublishers.ofString(Json.write(reply));
    return send(HttpRequest.newBuilder(URI.create(url)).POST(body).build());
  }

  /** What the app replies to envelopes from now on. */
  AnApp answers(Function<JsonNode, JsonNode> reply) {
    answer = reply;
    return this;
  }

  /** Payloads of the envelopes so far. */
  List<JsonNode> heard() {
    return heard;
  }

  AnApp connects() {
    var opened = response("apps.connections.open", Map.of(), slack.appToken());
    var address = Json.read(opened.body()).path("url").asString();
    http.newWebSocketBuilder().buildAsync(URI.create(address), new Ears()).join();
    return this;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private final class Ears implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        var envelope = Json.read(text.toString());
        text.setLength(0);
        take(socket, envelope);
      }
      socket.request(1);
      return null;
    }

    private void take(WebSocket socket, JsonNode envelope) {
      if (envelope.has("envelope_id")) {
        heard.add(envelope);
        var reply = Json.object().put("envelope_id", envelope.path("envelope_id").asString());
        reply.set("payload", answer.apply(envelope));
        var _ = socket.sendText(Json.write(reply), true);
      }
    }
  }
}
