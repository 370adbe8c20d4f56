package dev.tocsin.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a history of any form that is known; the content tells which, never the name. */
public final class Histories {
  static final String FORMS =
      "A history is a Slack export (ZIP or folder), a DiscordChatExporter JSON file, or one JSON"
          + " object a line: {\"id\", \"ts\", \"author\", \"text\"}.";

  private static final int BUFFER = 1 << 16;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Histories() {}

  /** The history at this place, which may be a file or a folder. */
  public static History read(Path place) throws IOException, NotAHistory {
    return read(place, null);
  }

  /** The same, with the zone of times that are written without one. */
  public static History read(Path place, @Nullable ZoneId zone) throws IOException, NotAHistory {
    String name = place.toString();
    if (Files.isDirectory(place)) {
      return Exports.folder(place, name);
    }
    try (InputStream file = Files.newInputStream(place)) {
      BufferedInputStream in = buffered(file);
      boolean zipFile = Files.isRegularFile(place) && Format.of(start(in), name) == Format.ZIP;
      return zipFile ? Exports.zip(place, name) : read(in, name, zone);
    }
  }

  /** The history that this stream holds; the name is what problems call it. */
  public static History read(InputStream stream, String name) throws IOException, NotAHistory {
    return read(stream, name, null);
  }

  /** The same, with the zone of times that are written without one. */
  public static History read(InputStream stream, String name, @Nullable ZoneId zone)
      throws IOException, NotAHistory {
    BufferedInputStream in = buffered(stream);
    var gathered = new Gathered();
    switch (Format.of(start(in), name)) {
      case EMPTY -> {}
      case ZIP -> {
        return Exports.zip(in, name);
      }
      case ARRAY ->
          throw new NotAHistory(
              name
                  + " is one JSON array; if it is a day of a Slack export, give its folder. "
                  + FORMS);
      case DISCORD -> new Discord().read(reader(in), name, gathered);
      case LINES -> new NeutralLines(name, zone, gathered).read(in);
    }
    return gathered.history();
  }

  /** The first bytes, which stay to be read. */
  static byte[] start(BufferedInputStream in) throws IOException {
    in.mark(Format.ENOUGH);
    byte[] start = in.readNBytes(Format.ENOUGH);
    in.reset();
    return start;
  }

  /** The stream without the byte order mark that some editors put before UTF-8. */
  static BufferedInputStream buffered(InputStream stream) throws IOException {
    var in = new BufferedInputStream(stream, BUFFER);
    in.mark(MARK.length);
    if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
      in.reset();
    }
    return in;
  }

  static InputStreamReader reader(InputStream in) {
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
