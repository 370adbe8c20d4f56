package dev.tocsin.stories.crash;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A mail provider at the network's edge, which outlives its callers: its log is the tally. */
final class FakeMailProvider implements AutoCloseable {
  private static final String PAGE = "x-tocsin-page:";

  private final ServerSocket door;
  private final List<Mail> log = new CopyOnWriteArrayList<>();
  private final Consumer<Moment> watcher;
  private volatile int life;

  /** Instants of a conversation at which its caller may be killed. */
  enum Moment {
    RECIPIENT_NAMED,
    /** The mail counts as taken, but its caller has not heard so. */
    TAKEN,
    CONFIRMED
  }

  /**
   * @param life which of the processes, counted from 1, handed it in
   */
  record Mail(String page, String recipient, int life, long nanos) {}

  FakeMailProvider(Consumer<Moment> watcher) throws IOException {
    this.watcher = watcher;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("mail provider").start(this::receive);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Whose mails come from now on. */
  void serves(int processNumber) {
    life = processNumber;
  }

  /** Every mail that was taken, in that order. */
  List<Mail> mails() {
    return List.copyOf(log);
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void receive() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        Thread.ofVirtual().start(() -> converse(caller));
      } catch (IOException e) {
        if (!door.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void converse(Socket caller) {
    try (caller;
        var in = new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8);
        var out = new PrintStream(caller.getOutputStream(), true, StandardCharsets.UTF_8)) {
      new Conversation(new BufferedReader(in), out, life).hold();
    } catch (IOException e) {
      // Its caller was killed: what was not taken by then never was.
    }
  }

  private final class Conversation {
    private final BufferedReader in;
    private final PrintStream out;
    private final int caller;
    private String recipient = "";

    Conversation(BufferedReader in, PrintStream out, int caller) {
      this.in = in;
      this.out = out;
      this.caller = caller;
    }

    void hold() throws IOException {
      say("220 at your service");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        switch (line.toUpperCase(Locale.ROOT).split("[ :]", 2)[0]) {
          case "EHLO", "HELO", "MAIL", "RSET", "NOOP" -> say("250 go on");
          case "RCPT" -> name(line);
          case "DATA" -> take();
          case "QUIT" -> say("221 good night");
          default -> say("502 that is not known here");
        }
      }
    }

    private void name(String line) {
      recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
      watcher.accept(Moment.RECIPIENT_NAMED);
      say("250 go on");
    }

    private void take() throws IOException {
      say("354 tell");
      String page = "";
      for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
        if (line == null) {
          throw new EOFException("The caller hung up in the middle of a mail.");
        }
        if (line.toLowerCase(Locale.ROOT).startsWith(PAGE)) {
          page = line.substring(PAGE.length()).strip();
        }
      }
      log.add(new Mail(page, recipient, caller, System.nanoTime()));
      watcher.accept(Moment.TAKEN);
      say("250 taken");
      watcher.accept(Moment.CONFIRMED);
    }

    private void say(String answer) {
      out.print(answer + "\r\n");
      out.flush();
    }
  }
}
