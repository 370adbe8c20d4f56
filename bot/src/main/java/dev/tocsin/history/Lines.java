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
  private static final int MEGABYTES = LONGEST / 1024 / 1024;

  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long number;
  private boolean tooLong;

  /** The stream should be buffered: it is read byte by byte. */
  Lines(InputStream in) {
    this.in = in;
  }

  /** Goes to the next line, or answers that there is none. */
  boolean next() throws IOException {
    line.reset();
    tooLong = false;
    int first = in.read();
    for (int b = first; b >= 0 && b != '\n'; b = in.read()) {
      keep(b);
    }
    number++;
    return first >= 0;
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

  private void keep(int b) {
    if (line.size() < LONGEST) {
      line.write(b);
    } else {
      tooLong = true;
    }
  }

  private String decoded() throws Unusable {
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
