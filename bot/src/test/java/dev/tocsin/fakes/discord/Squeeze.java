package dev.tocsin.fakes.discord;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;

/** How a connection wants its payloads: as text, or as one long zlib stream. */
final class Squeeze {
  private final boolean zlib;
  private final Deflater deflater = new Deflater();

  Squeeze(boolean zlib) {
    this.zlib = zlib;
  }

  void send(WebSocket socket, String payload) {
    if (zlib) {
      socket.send(squeezed(payload));
    } else {
      socket.send(payload);
    }
  }

  private byte[] squeezed(String payload) {
    deflater.setInput(payload.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] some = new byte[8192];
    for (int n = -1; n != 0; ) {
      n = deflater.deflate(some, 0, some.length, Deflater.SYNC_FLUSH);
      out.write(some, 0, n);
    }
    return out.toByteArray();
  }
}
