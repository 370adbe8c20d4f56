package dev.tocsin.watch.rdap;

import dev.tocsin.watch.EndReader;
import dev.tocsin.watch.Unreadable;
import dev.tocsin.watch.Watch.Domain;
import java.io.IOException;
import java.net.IDN;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a domain's registry when it ends, by RDAP, and by way of a service that knows them all. */
public final class DomainReader implements EndReader<Domain> {
  private static final int MOST_BYTES = 1024 * 1024;
  private static final int FINE = 200;
  private static final int UNKNOWN = 404;
  private static final int TOO_OFTEN = 429;

  private final HttpClient http;
  private final String service;
  private final Duration patience;

  /**
   * @param service the address behind which {@code /domain/acme.test} leads to the registry
   */
  public DomainReader(URI service) {
    this(service, Duration.ofSeconds(20));
  }

  /**
   * @param patience how long registry and service may take for all of it
   */
  DomainReader(URI service, Duration patience) {
    this.service = service.toString().replaceAll("/+$", "");
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  @Override
  public Instant read(Domain watch) {
    HttpResponse<String> answer = ask(watch.domain());
    return switch (answer.statusCode()) {
      case FINE -> RegistryAnswer.end(answer.body());
      case UNKNOWN ->
          throw new Unreadable("no registry that can be asked by RDAP knows the domain");
      case TOO_OFTEN -> throw new Unreadable("the registry was asked too often");
      default -> throw new Unreadable("the registry answers " + answer.statusCode());
    };
  }

  private HttpResponse<String> ask(String domain) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service + "/domain/" + IDN.toASCII(domain)))
            .header("Accept", "application/rdap+json")
            .build();
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Unreadable("no answer within " + patience.toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreadable("Tocsin is being stopped");
    } catch (ExecutionException e) {
      throw new Unreadable(
          e.getCause() instanceof IOException failed
              ? "the registry can't be asked: " + failed.getClass().getSimpleName()
              : "the registry can't be asked");
    }
  }
}
