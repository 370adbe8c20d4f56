package dev.tocsin;

import dev.tocsin.delivery.Presence;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** What this process is called among those that share a database. */
final class ThisInstance {
  private ThisInstance() {}

  static Presence.Self of(Supplier<String> configuration) {
    String version = ThisInstance.class.getPackage().getImplementationVersion();
    return new Presence.Self(
        UUID.randomUUID().toString(),
        host() + " " + ProcessHandle.current().pid(),
        Objects.requireNonNullElse(version, "development"),
        configuration);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "nameless";
    }
  }
}
