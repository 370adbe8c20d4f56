package dev.tocsin.watch.tls;

import dev.tocsin.watch.EndReader;
import dev.tocsin.watch.Unreadable;
import dev.tocsin.watch.Watch.Certificate;
import java.io.IOException;
import java.net.ConnectException;
import java.net.IDN;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a certificate ends from the server that shows it, whether it is to be trusted or not.
 */
public final class CertificateReader implements EndReader<Certificate> {
  private static final int LONGEST = 120;

  private final Duration patience;

  public CertificateReader() {
    this(Duration.ofSeconds(10));
  }

  /**
   * @param patience how long a server may take for all of it
   */
  CertificateReader(Duration patience) {
    this.patience = patience;
  }

  /** Whatever is still going on when patience ends, ends with the connection. */
  @Override
  public Instant read(Certificate watch) {
    try (Socket connection = new Socket()) {
      Handshake handshake = new Handshake(connection, IDN.toASCII(watch.host()), watch.port());
      FutureTask<Instant> look = new FutureTask<>(() -> handshake.shown(patience).end());
      Thread.startVirtualThread(look);
      return look.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw late();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreadable("Tocsin is being stopped");
    } catch (ExecutionException e) {
      throw reason(e.getCause());
    } catch (IOException e) {
      throw new Unreadable("the server broke off");
    }
  }

  private Unreadable late() {
    return new Unreadable("no answer within " + patience.toSeconds() + " s");
  }

  private Unreadable reason(@Nullable Throwable cause) {
    return switch (cause) {
      case Unreadable known -> known;
      case UnknownHostException _ -> new Unreadable("the name of the host is unknown");
      case SocketTimeoutException _ -> late();
      case ConnectException _ -> new Unreadable("nothing listens there");
      case SSLException failed -> new Unreadable("the TLS handshake fails: " + brief(failed));
      case IOException _ -> new Unreadable("the server broke off");
      case null, default -> new Unreadable("the certificate can't be read");
    };
  }

  private static String brief(SSLException failed) {
    String text = String.valueOf(failed.getMessage()).replaceAll("[\\p{Cc}\\s]+", " ");
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }
}
