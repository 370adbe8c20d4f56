package dev.tocsin.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, one at a time, each no longer than a limit. */
final class Lines {
  static final int LONGEST = 16 * 1024 * 1024;
  private static final char REPLACEMENT = '\uFFFD';
  private static final int MEGABYTES = LONGEST / 1024 / 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int from;
  private int to;
  private long number;
  private boolean tooLong;

  Lines(InputStream in) {
    this.in = in;
  }

  /** Goes to the next line, or answers that there is none. */
  boolean next() throws IOException {
    line.reset();
    tooLong = false;
    number++;
    if (from == to && !fill()) {
      return false;
    }
    do {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      keep(end - from);
      from = end;
    } while (from == to && fill());
    from = Math.min(from + 1, to);
    return true;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer, 0, buffer.length));
    return to > 0;
  }

  long number() {
    return number;
  }

  /** The line's text, or null if there is nothing on it. */
  @Nullable String text() throws Unusable {
    if (tooLong) {
      throw new Unusable("longer than " + MEGABYTES + " MB; skipped");
    }
    String text = decoded();
    return text.isBlank() ? null : text;
  }

  private void keep(int count) {
    int kept = Math.min(count, LONGEST - line.size());
    line.write(buffer, from, kept);
    tooLong |= kept < count;
  }

  /** A replacement character comes from bytes that are no UTF-8, or was written as such. */
  private String decoded() throws Unusable {
    String text = line.toString(StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? text : strictlyDecoded();
  }

  private String strictlyDecoded() throws Unusable {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(line.toByteArray()))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw new Unusable("not UTF-8; skipped");
    }
  }
}
