package dev.tocsin.bench;

import dev.tocsin.fakes.discord.FakeDiscord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A Discord on this machine to try a built Tocsin with: start Tocsin with what is printed, then
 * write lines such as {@code ada #incidents /incident open title:It is down sev:1}.
 */
public final class DiscordOnLoopback {
  private final FakeDiscord discord;

  private DiscordOnLoopback(FakeDiscord discord) {
    this.discord = discord;
  }

  /** The names of the server's people, of whom the first has the id 102. */
  public static void main(String[] people) throws IOException {
    try (var discord = FakeDiscord.start(InstantSource.system())) {
      discord.interactionsWait(Duration.ofSeconds(3));
      for (String name : people) {
        System.out.println("# " + name + " has the id " + discord.person(name).id());
      }
      System.out.println("DISCORD_API_URL=" + discord.apiUrl());
      System.out.println("DISCORD_GATEWAY_URL=" + discord.gatewayUrl());
      System.out.println("DISCORD_TOKEN=" + discord.token());
      System.out.println("DISCORD_GUILD=" + discord.guild());
      new DiscordOnLoopback(discord).listen();
    }
  }

  private void listen() throws IOException {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      try {
        act(line.split(" ", 3));
      } catch (AssertionError | RuntimeException e) {
        System.out.println("! " + e.getMessage());
      }
    }
  }

  /** A person, a room, and what they type or say; without words the room is shown. */
  private void act(String[] parts) {
    var person = discord.person(parts[0]);
    boolean alone = parts[1].equals("@tocsin");
    var room = alone ? person.directMessages() : discord.room(parts[1].replaceFirst("^#", ""));
    if (parts.length > 2 && parts[2].startsWith("/")) {
      var answer = person.types(room, parts[2]).isAcknowledged();
      System.out.println("(only " + parts[0] + " sees) " + answer.text());
    } else if (parts.length > 2) {
      person.says(room, parts[2]);
    } else {
      System.out.println("#" + (alone ? "direct" : room.name() + ", " + room.topic()));
      room.texts().forEach(System.out::println);
      System.out.println("pins " + room.pinned() + ", buttons " + room.labels());
    }
  }
}
