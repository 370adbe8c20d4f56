package dev.tocsin.chat.slack;

import com.slack.api.util.http.SlackHttpClient;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.Said;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import okhttp3.Response;

/** Fetches files that came with messages; the token goes to Slack and nowhere else. */
final class SlackFiles {
  private static final String WHAT = "hand out a file";

  private final SlackHttpClient http;
  private final Access access;

  SlackFiles(SlackHttpClient http, Access access) {
    this.http = http;
    this.access = access;
  }

  InputStream open(Said.Attachment file) {
    if (!isSlacks(file.link())) {
      throw ChatFailure.forGood("The file " + file.name() + " is not kept by Slack.");
    }
    try {
      Response answer = http.get(file.link(), Map.of(), access.token());
      return content(file, answer);
    } catch (IOException e) {
      throw Failures.of(WHAT, e);
    }
  }

  /** Whom Slack lets not have a file, it shows the page to sign in. */
  private static InputStream content(Said.Attachment file, Response answer) {
    String type = String.valueOf(answer.header("Content-Type"));
    boolean page = type.startsWith("text/html") && !file.type().startsWith("text/html");
    if (answer.isSuccessful() && !page) {
      return answer.body().byteStream();
    }
    answer.close();
    if (answer.code() == 429) {
      throw ChatFailure.forNow(
          "Slack did not " + WHAT + ": too many requests at once.",
          Failures.wait(answer.header("Retry-After")));
    }
    if (answer.code() >= 500) {
      throw ChatFailure.forNow(
          "Slack did not " + WHAT + ": it answers " + answer.code() + ".", Duration.ZERO);
    }
    throw ChatFailure.forGood(
        page
            ? "Slack did not " + WHAT + ": the app lacks the scope files:read."
            : "Slack did not " + WHAT + ": it answers " + answer.code() + ".");
  }

  private boolean isSlacks(String link) {
    try {
      URI address = URI.create(link);
      String host = String.valueOf(address.getHost());
      boolean known = host.matches("([^.]+\\.)*slack(-gov)?\\.com|slack-files\\.com");
      URI own = URI.create(access.api());
      boolean sameServer = host.equals(own.getHost()) && address.getPort() == own.getPort();
      return sameServer || (known && "https".equals(address.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
