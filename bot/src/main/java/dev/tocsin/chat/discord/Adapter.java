package dev.tocsin.chat.discord;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatSettings;
import dev.tocsin.chat.SoleConnections;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.hooks.EventListener;

/** All parts of the adapter, put together. */
record Adapter(Connection connection, DiscordPlatform platform, ExecutorService answers)
    implements AutoCloseable {

  static Adapter of(
      Access access,
      ChatEvents tocsin,
      ChatSettings settings,
      InstantSource clock,
      SoleConnections sole) {
    Presses presses = new Presses();
    Faces faces = new Faces(presses);
    Ahead ahead = new Ahead();
    Topics topics = new Topics(clock, ahead);
    ExecutorService answers = Executors.newVirtualThreadPerTaskExecutor();
    Roles roles = new Roles(() -> settings.roles(DiscordPlatform.NAME));
    Mentioned mentioned = new Mentioned(tocsin, faces, roles);
    Pins pins = new Pins(tocsin, clock);
    LetIn letIn = new LetIn(tocsin, clock);
    List<EventListener> listeners =
        List.of(
            ahead,
            new Commands(access),
            new CatchUp(
                tocsin, new MissedWords(tocsin, pins, mentioned, clock), letIn, topics, access),
            letIn,
            new Hearing(tocsin, mentioned, pins, clock),
            new Interactions(
                tocsin,
                new Answering(tocsin, presses, answers, access.patience().answer()),
                presses,
                roles));
    Connection connection =
        new Connection(
            new Login(access, listeners, clock), access, sole, topics::makeUp, topics::forget);
    Places places =
        new Places(connection::guild, () -> settings.incidentsChannel(DiscordPlatform.NAME), ahead);
    DiscordPlatform.Parts parts =
        new DiscordPlatform.Parts(
            new Rooms(places, topics, faces, names(settings)),
            new Posts(places, faces),
            new Guests(places),
            new DiscordFiles(places, access.api()));
    return new Adapter(connection, new DiscordPlatform(parts, connection), answers);
  }

  private static Rooms.Names names(ChatSettings settings) {
    return new Rooms.Names(
        () -> settings.category(DiscordPlatform.NAME), () -> settings.forum(DiscordPlatform.NAME));
  }

  void start() {
    connection.start();
  }

  @Override
  public void close() {
    connection.close();
    answers.shutdown();
  }
}
