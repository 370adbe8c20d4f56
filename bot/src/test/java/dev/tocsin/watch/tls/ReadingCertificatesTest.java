package dev.tocsin.watch.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tocsin.fakes.TlsServer;
import dev.tocsin.watch.Watch.Certificate;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingCertificatesTest {
  private static final Instant CHAIN_ENDS = Instant.parse("2031-01-01T00:00:00Z");

  private final CertificateReader reader = new CertificateReader(Duration.ofMinutes(1));

  @ParameterizedTest
  @CsvSource({
    "lasting, 2040-01-01T00:00:00Z",
    "expired, 2020-03-31T00:00:00Z",
    "chain,   2031-01-01T00:00:00Z"
  })
  void what_ends_first_of_all_that_is_shown_is_read_whoever_signed_it(
      String certificate, Instant end) {
    try (TlsServer server = TlsServer.showing(certificate)) {
      assertThat(read("127.0.0.1", server.port())).isEqualTo(end);
    }
  }

  @Test
  void a_server_is_asked_by_its_name() {
    try (TlsServer server = TlsServer.showing("lasting")) {
      read("localhost", server.port());
      await("the name").until(() -> server.asked().equals(List.of("localhost")));
    }
  }

  @Test
  void a_server_that_wants_to_know_its_clients_is_read_too() {
    try (TlsServer server = TlsServer.amongFriends("lasting")) {
      assertThat(read("localhost", server.port())).isEqualTo("2040-01-01T00:00:00Z");
    }
  }

  @Test
  void what_a_known_authority_has_signed_needs_nothing_behind_it() throws Exception {
    List<X509Certificate> shown = chain();
    assertThat(new Chain(shown).end()).isEqualTo(CHAIN_ENDS);
    assertThat(new Chain(shown).end(List.of(shown.get(1)))).isEqualTo("2035-01-01T00:00:00Z");
    assertThat(new Chain(shown).end(List.of(shown.get(2)))).isEqualTo(CHAIN_ENDS);
    assertThat(new Chain(shown.reversed()).end(List.of())).isEqualTo(CHAIN_ENDS);
  }

  private static List<X509Certificate> chain() throws Exception {
    Path file = Path.of("src/test/resources/certificates/chain.p12");
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, "practice".toCharArray());
      return Stream.of(keys.getCertificateChain("shop")).map(X509Certificate.class::cast).toList();
    }
  }

  @Test
  void where_nothing_listens_that_is_said() throws IOException {
    ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    gone.close();
    fails(reader, gone.getLocalPort(), "nothing listens there");
  }

  @Test
  void a_server_that_does_not_speak_tls_is_quoted() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> greet(plain));
      fails(
          reader,
          plain.getLocalPort(),
          "the TLS handshake fails: Unsupported or unrecognized SSL message");
    }
  }

  private static void greet(ServerSocket server) {
    try (Socket client = server.accept()) {
      client.getOutputStream().write("220 mail.test is ready\r\n".getBytes(UTF_8));
      client.getInputStream().readAllBytes();
    } catch (IOException e) {
      // the client has read enough
    }
  }

  @Test
  void a_server_that_says_nothing_is_not_waited_for() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CertificateReader hasty = new CertificateReader(Duration.ofSeconds(1));
      fails(hasty, silent.getLocalPort(), "no answer within 1 s");
    }
  }

  @Test
  void a_host_that_nobody_knows_is_said() {
    assertThatThrownBy(() -> read("shop.invalid", 443))
        .hasMessage("the name of the host is unknown");
  }

  private Instant read(String host, int port) {
    return reader.read(new Certificate(host, port, Duration.ofDays(21), null, 0));
  }

  private static void fails(CertificateReader reader, int port, String why) {
    Certificate watch = new Certificate("127.0.0.1", port, Duration.ofDays(21), null, 0);
    assertThatThrownBy(() -> reader.read(watch)).hasMessage(why);
  }
}
