package dev.tocsin.watch.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The certificates that a server shows, its own first. */
record Chain(List<X509Certificate> shown) {
  private static final List<X509Certificate> AUTHORITIES = authorities();

  /**
   * When the first of those ends that clients need. What a well-known authority has signed needs
   * nothing behind it, and what a server still shows of that may end unnoticed.
   */
  Instant end() {
    return end(AUTHORITIES);
  }

  Instant end(List<X509Certificate> authorities) {
    int needed = 1;
    while (needed < shown.size() && !isSignedBy(authorities, shown.get(needed - 1))) {
      needed++;
    }
    return shown.stream()
        .limit(needed)
        .map(one -> one.getNotAfter().toInstant())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static boolean isSignedBy(List<X509Certificate> authorities, X509Certificate one) {
    return authorities.stream()
        .filter(by -> by.getSubjectX500Principal().equals(one.getIssuerX500Principal()))
        .anyMatch(by -> isSigned(one, by));
  }

  private static boolean isSigned(X509Certificate one, X509Certificate by) {
    try {
      one.verify(by.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static List<X509Certificate> authorities() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return Stream.of(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .flatMap(one -> Stream.of(((X509TrustManager) one).getAcceptedIssuers()))
          .toList();
    } catch (GeneralSecurityException e) {
      return List.of();
    }
  }
}
