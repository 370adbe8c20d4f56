package dev.tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingTheGatewayTest {
  private static final String HEADER = "Iface\tDestination\tGateway \tFlags\n";
  private static final String OWN_NETWORK = "eth0\t000011AC\t00000000\t0001\n";

  @TempDir private Path folder;

  private Gateway gateway(String routes) throws IOException {
    return new Gateway(Files.writeString(folder.resolve("route"), HEADER + routes));
  }

  @Test
  void it_is_where_the_default_route_leads() throws IOException {
    var containers = OWN_NETWORK + "eth0\t00000000\t010011AC\t0003\n";
    assertThat(gateway(containers).address()).contains("172.17.0.1");
  }

  @Test
  void without_a_default_route_there_is_none() throws IOException {
    assertThat(gateway(OWN_NETWORK).address()).isEmpty();
    assertThat(gateway("").address()).isEmpty();
    assertThat(new Gateway(folder.resolve("no such file")).address()).isEmpty();
  }

  @Test
  void nobody_is_trusted_for_it_unless_the_environment_says_so() {
    assertThat(new Surroundings(Map.of()).hostGateway()).isEmpty();
    var named = new Surroundings(Map.of("TOCSIN_HOST_GATEWAY", "10.0.2.2"));
    assertThat(named.hostGateway()).contains("10.0.2.2");
  }
}
