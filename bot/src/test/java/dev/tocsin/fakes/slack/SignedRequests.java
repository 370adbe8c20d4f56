package dev.tocsin.fakes.slack;

import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests to the app's own address, signed as Slack signs them. */
final class SignedRequests implements Line {
  static final String SECRET = "f4ke5lack51gn1ng5ecret";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI bot;
  private final InstantSource time;
  private volatile Signature signature = new Signature(SECRET, Duration.ZERO);
  private volatile int lastStatus;

  /** With which secret and how long ago a request was signed. */
  record Signature(String secret, Duration age) {}

  SignedRequests(URI bot, InstantSource time) {
    this.bot = bot;
    this.time = time;
  }

  void signWith(Signature other) {
    signature = other;
  }

  int lastStatus() {
    return lastStatus;
  }

  @Override
  public boolean oneByOne() {
    return true;
  }

  @Override
  public CompletableFuture<Heard> bring(Parcel parcel) {
    return http.sendAsync(request(parcel), HttpResponse.BodyHandlers.ofString())
        .handle((answer, failure) -> failure == null ? heard(answer) : unheard(failure));
  }

  private Heard heard(HttpResponse<String> answer) {
    lastStatus = answer.statusCode();
    return answer.statusCode() / 100 == 2
        ? new Heard("", body(answer.body()))
        : Heard.failed("http_error");
  }

  private static Heard unheard(Throwable failure) {
    var reason =
        failure instanceof ConnectException || failure.getCause() instanceof ConnectException;
    return Heard.failed(reason ? "connection_failed" : "http_timeout");
  }

  private static JsonNode body(String text) {
    try {
      return text.isBlank() ? Json.object() : Json.read(text);
    } catch (JacksonException _) {
      return Json.object().put("text", text);
    }
  }

  private HttpRequest request(Parcel parcel) {
    var body = body(parcel);
    var json = parcel.kind() == Parcel.Kind.EVENTS_API;
    var signed = signature;
    var timestamp = Long.toString(time.instant().minus(signed.age()).getEpochSecond());
    var request =
        HttpRequest.newBuilder(bot)
            .timeout(PATIENCE)
            .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", sign(signed.secret(), "v0:" + timestamp + ":" + body))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (parcel.retry().number() > 0) {
      request.header("X-Slack-Retry-Num", Integer.toString(parcel.retry().number()));
      request.header("X-Slack-Retry-Reason", parcel.retry().reason());
    }
    return request.build();
  }

  private static String body(Parcel parcel) {
    return switch (parcel.kind()) {
      case EVENTS_API -> Json.write(parcel.payload());
      case INTERACTIVE -> "payload=" + encoded(Json.write(parcel.payload()));
      case SLASH_COMMANDS -> form(parcel.payload());
    };
  }

  private static String form(ObjectNode fields) {
    return fields
        .propertyStream()
        .map(it -> it.getKey() + "=" + encoded(it.getValue().asString()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String sign(String secret, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
