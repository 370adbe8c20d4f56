package dev.tocsin.chat.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signed HTTP: Slack calls Tocsin; what is not Slack's is refused and counted. */
@RestController
@ConditionalOnProperty(name = "tocsin.slack.http", havingValue = "true")
final class Receiver {
  private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);
  private static final int LARGEST = 3_000_000;

  private final App app;
  private final SlackRequestParser parser;
  private final MeterRegistry meters;

  Receiver(App app, MeterRegistry meters) {
    this.app = app;
    this.parser = new SlackRequestParser(app.config());
    this.meters = meters;
  }

  @PostMapping("/slack/events")
  ResponseEntity<String> receive(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      return ResponseEntity.status(413).build();
    }
    Request<?> slack = parser.parse(parsed(request, new String(body, StandardCharsets.UTF_8)));
    try {
      return answer(app.run(slack));
    } catch (Exception e) {
      LOG.error("A request from Slack could not be worked on", e);
      return ResponseEntity.internalServerError().build();
    }
  }

  private ResponseEntity<String> answer(Response response) {
    if (response.getStatusCode() == 401) {
      meters.counter("tocsin.slack.rejected").increment();
    }
    String body = response.getBody();
    return ResponseEntity.status(response.getStatusCode())
        .header("Content-Type", response.getContentType())
        .body(body == null ? "" : body);
  }

  private static HttpRequest parsed(HttpServletRequest request, String body) {
    Map<String, List<String>> headers =
        Collections.list(request.getHeaderNames()).stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), name -> Collections.list(request.getHeaders(name))));
    return HttpRequest.builder()
        .requestUri(request.getRequestURI())
        .queryString(Map.of())
        .requestBody(body)
        .headers(new RequestHeaders(headers))
        .remoteAddress(request.getRemoteAddr())
        .build();
  }
}
