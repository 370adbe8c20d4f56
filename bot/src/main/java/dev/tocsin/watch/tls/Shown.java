package dev.tocsin.watch.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Keeps what a server shows; nothing is ever said over a connection that rests on it. */
final class Shown extends X509ExtendedTrustManager {
  private volatile @Nullable Chain chain;

  Optional<Chain> chain() {
    return Optional.ofNullable(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] shown, String by, @Nullable Socket socket) {
    checkServerTrusted(shown, by);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] shown, String by, @Nullable SSLEngine engine) {
    checkServerTrusted(shown, by);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] shown, String by) {
    chain = new Chain(List.of(shown));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] shown, String by, @Nullable Socket socket)
      throws CertificateException {
    checkClientTrusted(shown, by);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] shown, String by, @Nullable SSLEngine engine)
      throws CertificateException {
    checkClientTrusted(shown, by);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] shown, String by) throws CertificateException {
    throw new CertificateException("nobody is served here");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
