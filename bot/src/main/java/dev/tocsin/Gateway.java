package dev.tocsin;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The way out of a container's network, which is also where its host's own requests come from. */
record Gateway(Path routes) {
  private static final String ANYWHERE = "00000000";

  /** Of this process, as Linux tells it. */
  static Gateway ofThisProcess() {
    return new Gateway(Path.of("/proc/net/route"));
  }

  /** The default route's, if there is one. */
  Optional<String> address() {
    try (Stream<String> lines = Files.lines(routes)) {
      return lines
          .skip(1)
          .map(line -> line.split("\\s+"))
          .filter(route -> route.length > 2 && route[1].equals(ANYWHERE))
          .map(route -> route[2])
          .filter(gateway -> !gateway.equals(ANYWHERE))
          .findFirst()
          .flatMap(Gateway::dotted);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The kernel writes the address as one number, its lowest byte first. */
  private static Optional<String> dotted(String hex) {
    byte[] bytes =
        ByteBuffer.allocate(Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(Integer.parseUnsignedInt(hex, 16))
            .array();
    try {
      return Optional.of(InetAddress.getByAddress(bytes).getHostAddress());
    } catch (IOException impossible) {
      return Optional.empty();
    }
  }
}
