package dev.tocsin.config;

import dev.tocsin.oncall.Reading;
import dev.tocsin.oncall.Roster;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads how Tocsin lives in Discord; roles stand for those who are in the roster. */
record DiscordReader(Optional<Roster> roster) {
  DiscordSettings read(Place place) {
    Table discord = place.table("category", "incidents-channel", "forum", "roles");
    return new DiscordSettings(
        discord.text("category").orElse(DiscordSettings.STANDARD.category()),
        discord
            .get("incidents-channel", Values::channel)
            .orElse(DiscordSettings.STANDARD.incidentsChannel()),
        discord.get("forum", Values::channel).orElse(DiscordSettings.STANDARD.forum()),
        discord.get("roles").map(this::roles).orElse(Map.of()));
  }

  private Map<String, String> roles(Place place) {
    Map<String, String> roles = new LinkedHashMap<>();
    place
        .named()
        .forEach(
            pair -> {
              pair.key().read(this::target);
              pair.value().text().ifPresent(role -> roles.put(role, pair.name()));
            });
    return Map.copyOf(roles);
  }

  /** Without a roster there is worse to mend first. */
  private Reading<String> target(String name) {
    return roster
        .map(there -> there.targets().read(name).then(_ -> new Reading.Clear<>(name)))
        .orElseGet(() -> new Reading.Clear<>(name));
  }
}
