package dev.tocsin.paging;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A provider behind an HTTP API: calls it, and puts every failure in words for the timeline. */
public final class Provider {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST_REASON = 200;

  private final String name;
  private final Duration patience;
  private final HttpClient client;

  /**
   * @param name what people call it, such as {@code Twilio}
   */
  public Provider(String name) {
    this(name, PATIENCE);
  }

  /** One that is waited for as long as the patience lasts, and no longer. */
  public Provider(String name, Duration patience) {
    this.name = name;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  public String name() {
    return name;
  }

  /**
   * Sends a request and returns the body of what was answered.
   *
   * @param reason finds the provider's own words in the body of a refusal
   * @throws PageFailure if the answer is anything but a success
   */
  public String call(HttpRequest.Builder request, UnaryOperator<String> reason) {
    HttpResponse<String> answer = send(request.timeout(patience).build());
    int status = answer.statusCode();
    if (status / 100 == 2) {
      return answer.body();
    }
    throw refusal(answer, reason);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (HttpTimeoutException e) {
      throw later(name + " did not answer in time");
    } catch (ConnectException e) {
      throw later(
          isUnresolved(e)
              ? name + " can't be found: its host name is unknown"
              : name + " can't be reached");
    } catch (IOException e) {
      throw later("the connection to " + name + " broke off");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw later("Tocsin is stopping");
    }
  }

  private static boolean isUnresolved(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(UnresolvedAddressException.class::isInstance);
  }

  private PageFailure refusal(HttpResponse<String> answer, UnaryOperator<String> reason) {
    int status = answer.statusCode();
    return switch (status) {
      case 429 -> PageFailure.forNow(name + " takes no more for now (429)", retryAfter(answer));
      case 408, 425 -> later(name + " asks to try again (" + status + ")");
      case 401, 403 ->
          PageFailure.forGood(
              name + " refuses Tocsin's credentials (" + status + ")" + because(answer, reason));
      default ->
          status >= 500
              ? later(name + " has a fault of its own (" + status + ")")
              : PageFailure.forGood(
                  name + " refused the page (" + status + ")" + because(answer, reason));
    };
  }

  private static String because(HttpResponse<String> answer, UnaryOperator<String> reason) {
    String words = reason.apply(answer.body()).replaceAll("[\\p{Cc}\\s]+", " ").strip();
    if (words.isEmpty()) {
      return "";
    }
    return ": "
        + (words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON - 1) + "…" : words);
  }

  private static Duration retryAfter(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(Duration.ZERO);
  }

  private static PageFailure later(String why) {
    return PageFailure.forNow(why, Duration.ZERO);
  }
}
