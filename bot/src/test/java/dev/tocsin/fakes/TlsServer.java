package dev.tocsin.fakes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A server on this machine that speaks TLS, and has nothing else to say. */
public final class TlsServer implements AutoCloseable {
  private static final Path CERTIFICATES = Path.of("src/test/resources/certificates");
  private static final char[] PASSWORD = "practice".toCharArray();

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final boolean wantsToKnowClients;
  private final int port;
  private SSLServerSocket socket;

  private TlsServer(String certificate, boolean wantsToKnowClients) {
    this.wantsToKnowClients = wantsToKnowClients;
    this.socket = open(certificate, 0);
    this.port = socket.getLocalPort();
  }

  /** Shows the certificate of this name. */
  public static TlsServer showing(String certificate) {
    return new TlsServer(certificate, false);
  }

  /** The same, but ends the handshake with clients that have no certificate of their own. */
  public static TlsServer amongFriends(String certificate) {
    return new TlsServer(certificate, true);
  }

  public int port() {
    return port;
  }

  /** By which names it was asked for. */
  public List<String> asked() {
    return asked;
  }

  /** Shows another one from now on. */
  public void shows(String certificate) {
    close();
    socket = open(certificate, port);
  }

  private SSLServerSocket open(String certificate, int at) {
    try {
      SSLServerSocket opened =
          (SSLServerSocket)
              context(certificate)
                  .getServerSocketFactory()
                  .createServerSocket(at, 0, InetAddress.getLoopbackAddress());
      if (wantsToKnowClients) {
        opened.setNeedClientAuth(true);
        opened.setEnabledProtocols(new String[] {"TLSv1.2"});
      }
      Thread.startVirtualThread(() -> serve(opened));
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(SSLServerSocket opened) {
    while (!opened.isClosed()) {
      try (SSLSocket client = (SSLSocket) opened.accept()) {
        client.startHandshake();
        ((ExtendedSSLSession) client.getSession())
            .getRequestedServerNames().stream().map(TlsServer::name).forEach(asked::add);
      } catch (IOException e) {
        // whoever only looks hangs up
      }
    }
  }

  private static String name(SNIServerName name) {
    return ((SNIHostName) name).getAsciiName();
  }

  private static SSLContext context(String certificate) {
    try (InputStream in = Files.newInputStream(CERTIFICATES.resolve(certificate + ".p12"))) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD);
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(keys, PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(factory.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
