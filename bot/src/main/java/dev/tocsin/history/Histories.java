package dev.tocsin.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

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
    try (InputStream in = Files.newInputStream(place)) {
      return read(in, place.toString());
    }
  }

  /** The history that this stream holds; the name is what problems call it. */
  public static History read(InputStream stream, String name) throws IOException, NotAHistory {
    var in = new BufferedInputStream(stream, BUFFER);
    skipMark(in);
    var gathered = new Gathered();
    switch (Format.of(start(in), name)) {
      case EMPTY -> {}
      case LINES -> new NeutralLines(name, gathered).read(in);
      default -> throw new NotAHistory(name);
    }
    return gathered.history();
  }

  private static byte[] start(BufferedInputStream in) throws IOException {
    in.mark(Format.ENOUGH);
    byte[] start = in.readNBytes(Format.ENOUGH);
    in.reset();
    return start;
  }

  /** The byte order mark that some editors put before UTF-8. */
  private static void skipMark(BufferedInputStream in) throws IOException {
    in.mark(MARK.length);
    if (!java.util.Arrays.equals(in.readNBytes(MARK.length), MARK)) {
      in.reset();
    }
  }
}
