package dev.tocsin.calendar;

import dev.tocsin.desk.Calendars.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Fetches calendars from addresses and files, neither for ever nor without end. */
final class CalendarFetcher {
  private static final int MOST_BYTES = 2 * 1024 * 1024;

  private final HttpClient http;
  private final Duration patience;

  CalendarFetcher(Duration patience) {
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  String fetch(String source) {
    try {
      return source.contains("://") ? ofAddress(URI.create(source)) : ofFile(Path.of(source));
    } catch (NoSuchFileException e) {
      throw new Unreadable("there is no such file");
    } catch (IOException e) {
      throw new Unreadable("it cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private static String ofFile(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return text(in);
    }
  }

  /** The time-out counts until the last byte, not only until the first. */
  private String ofAddress(URI address) throws IOException {
    CompletableFuture<String> answer =
        http.sendAsync(
                HttpRequest.newBuilder(address).header("Accept", "text/calendar").build(),
                HttpResponse.BodyHandlers.ofInputStream())
            .thenApplyAsync(CalendarFetcher::body, Thread::startVirtualThread);
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Unreadable("no answer within " + patience.toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreadable("Tocsin is being stopped");
    } catch (ExecutionException e) {
      throw reason(e.getCause());
    }
  }

  private static RuntimeException reason(@Nullable Throwable cause) throws IOException {
    return switch (cause) {
      case Unreadable known -> known;
      case HttpTimeoutException _ -> new Unreadable("no answer in time");
      case IOException failed -> throw failed;
      case null, default -> new Unreadable("it cannot be fetched");
    };
  }

  private static String body(HttpResponse<InputStream> response) {
    try (InputStream in = response.body()) {
      if (response.statusCode() != 200) {
        throw new Unreadable("the server answers " + response.statusCode());
      }
      return text(in);
    } catch (IOException e) {
      throw new Unreadable("the server broke off");
    }
  }

  private static String text(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new Unreadable("it is larger than 2 MB");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
