package dev.tocsin.paging.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that agrees to everything up to one command. */
public final class StubbornMailServer implements AutoCloseable {
  private final ServerSocket listening;
  private final String command;
  private final String reply;

  private StubbornMailServer(String command, String reply) throws IOException {
    this.command = command;
    this.reply = reply;
    this.listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  public static StubbornMailServer answering(String command, String reply) throws IOException {
    return new StubbornMailServer(command, reply);
  }

  /** Takes the connection and then says nothing. */
  public static StubbornMailServer silent() throws IOException {
    return new StubbornMailServer("", "");
  }

  public int port() {
    return listening.getLocalPort();
  }

  private void serve() {
    while (!listening.isClosed()) {
      serveOne();
    }
  }

  private void serveOne() {
    try (Socket socket = listening.accept()) {
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      say(socket, command.isEmpty() ? "" : "220 ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        say(socket, answer(line));
      }
    } catch (IOException hungUp) {
      // Whoever calls next is served all the same.
    }
  }

  private String answer(String line) {
    if (line.startsWith(command)) {
      return reply;
    }
    return line.startsWith("EHLO") ? "250-here\r\n250 AUTH PLAIN" : "250 OK";
  }

  private static void say(Socket socket, String words) throws IOException {
    if (!words.isEmpty()) {
      socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
