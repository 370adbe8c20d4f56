package dev.tocsin.watch.tls;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** Begins to speak TLS with a server, only to see what it shows. */
record Handshake(Socket connection, String host, int port) {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

  /** A server that breaks off for want of a certificate of ours has shown its own by that time. */
  Chain shown(Duration patience) throws IOException {
    Shown shown = new Shown();
    connection.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
    try (SSLSocket tls = speaker(shown)) {
      tls.startHandshake();
    } catch (IOException e) {
      return shown.chain().orElseThrow(() -> e);
    }
    return shown.chain().orElseThrow(() -> new SSLException("no certificate is shown"));
  }

  private SSLSocket speaker(Shown shown) throws IOException {
    SSLContext context = context(shown);
    SSLSocket tls =
        (SSLSocket) context.getSocketFactory().createSocket(connection, host, port, true);
    SSLParameters parameters = tls.getSSLParameters();
    name().ifPresent(name -> parameters.setServerNames(List.of(name)));
    tls.setSSLParameters(parameters);
    return tls;
  }

  /** Many servers share an address, and show what belongs to the name that they are asked for. */
  private Optional<SNIHostName> name() {
    return ADDRESS.matcher(host).matches() ? Optional.empty() : Optional.of(new SNIHostName(host));
  }

  private static SSLContext context(Shown shown) throws SSLException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {shown}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new SSLException("TLS is not to be had here", e);
    }
  }
}
