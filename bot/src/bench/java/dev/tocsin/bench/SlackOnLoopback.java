package dev.tocsin.bench;

import dev.tocsin.fakes.slack.FakeSlack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Slack on this machine to try a built Tocsin with: install an app's manifest, start Tocsin with
 * the tokens that are printed, then write lines such as {@code ada #incidents /incident list}.
 */
public final class SlackOnLoopback {
  private final FakeSlack slack;

  private SlackOnLoopback(FakeSlack slack) {
    this.slack = slack;
  }

  public static void main(String[] args) throws IOException {
    try (var slack = FakeSlack.start()) {
      slack.install(Files.readString(Path.of(args[0])));
      System.out.println("SLACK_API_URL=" + slack.apiUrl());
      System.out.println("SLACK_BOT_TOKEN=" + slack.botToken());
      System.out.println("SLACK_APP_TOKEN=" + slack.appToken());
      System.out.println("SLACK_SIGNING_SECRET=" + slack.signingSecret());
      new SlackOnLoopback(slack).listen();
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
    var room = slack.room(parts[1].replaceFirst("^#", ""));
    var seat = slack.person(parts[0]).in(room);
    if (parts.length > 2 && parts[2].startsWith("/")) {
      seat.types(parts[2]);
      System.out.println("(only " + parts[0] + " sees) " + seat.answers());
    } else if (parts.length > 2) {
      seat.says(parts[2]);
    } else {
      System.out.println("#" + room.name() + ", " + room.topic() + ", pins " + room.pins());
      room.texts().forEach(System.out::println);
    }
  }
}
