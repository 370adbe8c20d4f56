package dev.tocsin.chat.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The practice room's file: a line of JSON for each thing that happened, forced before it counts.
 */
final class ChatFile implements AutoCloseable {
  private final Path path;
  private final JsonMapper json = ConsoleJson.mapper();
  private final FileChannel channel;

  ChatFile(Path path) {
    this.path = path;
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      channel =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that was written whole; what a crash left behind it is cut off. */
  List<Line> read() {
    try {
      var bytes = Files.readAllBytes(path);
      var lines = new ArrayList<Line>();
      var start = 0;
      for (var end = 0; end < bytes.length; end++) {
        if (bytes[end] == '\n') {
          var line = parse(lines.size() + 1, bytes, start, end);
          if (line.isEmpty()) {
            break;
          }
          lines.add(line.get());
          start = end + 1;
        }
      }
      channel.truncate(start).position(start);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void append(Line line) {
    try {
      var whole = channel.position();
      try {
        write(ByteBuffer.wrap(bytes(line)));
        channel.force(false);
      } catch (IOException e) {
        channel.truncate(whole).position(whole);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private byte[] bytes(Line line) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(json.writeValueAsBytes(line));
    out.write('\n');
    return out.toByteArray();
  }

  /** Empty for a last line that a crash made unreadable. */
  private Optional<Line> parse(int number, byte[] bytes, int start, int end) {
    try {
      return Optional.of(json.readValue(bytes, start, end - start, Line.class));
    } catch (JacksonException e) {
      if (end == bytes.length - 1) {
        return Optional.empty();
      }
      throw new IllegalStateException(
          "%s: line %d cannot be read. Move the file away to start the practice room afresh."
              .formatted(path, number),
          e);
    }
  }
}
