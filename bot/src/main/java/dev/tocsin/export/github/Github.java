package dev.tocsin.export.github;

import dev.tocsin.export.ArchiveFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One repository by GitHub's REST API; what it refuses becomes a sentence without the token. */
final class Github {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int TOO_MANY = 429;
  private static final int FORBIDDEN = 403;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String base;
  private final String repository;
  private final String token;
  private final JsonMapper json;

  /**
   * @param repository such as {@code acme/postmortems}
   */
  Github(URI server, String repository, String token, JsonMapper json) {
    this.base = server.toString().replaceAll("/+$", "") + "/repos/" + repository;
    this.repository = repository;
    this.token = token;
    this.json = json;
  }

  /** What was answered; the body is empty where there was none. */
  record Answer(int status, JsonNode body) {
    boolean isFine() {
      return status < 300;
    }
  }

  String owner() {
    return repository.substring(0, repository.indexOf('/'));
  }

  Answer get(String path) {
    return call("GET", path, null);
  }

  Answer post(String path, Map<String, ?> body) {
    return call("POST", path, body);
  }

  Answer put(String path, Map<String, ?> body) {
    return call("PUT", path, body);
  }

  /** What was asked for, which has to be there. */
  JsonNode need(Answer answer, String what) {
    if (!answer.isFine()) {
      String said = answer.body().path("message").asString("no reason given");
      throw ArchiveFailure.forGood(
          "GitHub refused %s in %s with %d (%s); check GITHUB_REPOSITORY and what GITHUB_TOKEN may do"
              .formatted(what, repository, answer.status(), said));
    }
    return answer.body();
  }

  private Answer call(String method, String path, @Nullable Map<String, ?> body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(PATIENCE)
            .header("Accept", "application/vnd.github+json")
            .header("Authorization", "Bearer " + token)
            .header("X-GitHub-Api-Version", "2022-11-28")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(json.writeValueAsString(body)))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      refuseForNow(response);
      return new Answer(response.statusCode(), read(response.body()));
    } catch (IOException e) {
      throw ArchiveFailure.forNow("GitHub does not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ArchiveFailure.forNow("Tocsin is stopping");
    }
  }

  /** A limit that was used up is a refusal for now; GitHub tells it from others by its header. */
  private static void refuseForNow(HttpResponse<String> response) {
    int status = response.statusCode();
    boolean limited =
        status == TOO_MANY
            || (status == FORBIDDEN
                && response
                    .headers()
                    .firstValue("x-ratelimit-remaining")
                    .filter("0"::equals)
                    .isPresent());
    if (limited || status >= 500) {
      throw ArchiveFailure.forNow("GitHub answers " + status);
    }
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body.isBlank() ? "{}" : body);
    } catch (JacksonException e) {
      throw ArchiveFailure.forNow("what answers in GitHub's place is not GitHub");
    }
  }
}
