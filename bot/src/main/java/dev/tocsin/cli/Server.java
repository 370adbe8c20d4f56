package dev.tocsin.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The Tocsin that is watched. */
record Server(URI address, HttpClient http) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static Server at(URI address) {
    return new Server(address, HttpClient.newBuilder().connectTimeout(PATIENCE).build());
  }

  String name() {
    return address.getAuthority();
  }

  /** Answers why it counts as silent, or nothing if it is well. */
  String trouble() {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    try {
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      return status == 200 ? "" : "it answers " + status;
    } catch (IOException e) {
      return "it can't be reached";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "the watch was ended";
    }
  }
}
