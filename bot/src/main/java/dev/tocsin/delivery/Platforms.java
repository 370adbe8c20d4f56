package dev.tocsin.delivery;

import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.FrontDesk;
import dev.tocsin.incident.Incident;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The chats that are connected, and the one where incidents live that were not opened in any. */
public final class Platforms {
  private final List<ChatPlatform> connected;
  private final Supplier<Optional<String>> home;

  public Platforms(List<ChatPlatform> connected, Supplier<Optional<String>> home) {
    this.connected = List.copyOf(connected);
    this.home = home;
  }

  public List<ChatPlatform> connected() {
    return connected;
  }

  /** The configured home, else the only platform there is. */
  Optional<ChatPlatform> home() {
    return home.get().flatMap(this::find).or(() -> connected.stream().findFirst());
  }

  /**
   * Where an incident lives: where its room is, else where it was opened, else the home.
   *
   * @param openedBy the id of the request that opened it
   */
  Optional<ChatPlatform> homeOf(Incident incident, Optional<String> openedBy) {
    return incident
        .place()
        .room()
        .map(room -> named(room.platform()))
        .or(() -> openedBy.flatMap(FrontDesk::platformOf).flatMap(this::find))
        .or(this::home);
  }

  /** The name of the incident's chat, as people write it, while nobody is reached by it. */
  Optional<String> away(Incident incident, Optional<String> openedBy) {
    return homeOf(incident, openedBy)
        .filter(platform -> !platform.isReachable())
        .map(platform -> capital(platform.name()));
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  ChatPlatform named(String name) {
    return find(name)
        .orElseThrow(() -> ChatFailure.forGood("Tocsin is not connected to " + name + "."));
  }

  private Optional<ChatPlatform> find(String name) {
    return connected.stream().filter(platform -> platform.name().equals(name)).findFirst();
  }
}
