package dev.tocsin.history;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The form of a history, told from its first bytes: a name can lie. */
enum Format {
  EMPTY,
  ZIP,
  DISCORD,
  ARRAY,
  LINES;

  /** How many bytes it takes to tell. */
  static final int ENOUGH = 8192;

  private static final Pattern DISCORD_START =
      Pattern.compile(
          "^\\{\\s*(\"(guild|channel|dateRange)\"\\s*:\\s*\\{"
              + "|\"messages\"\\s*:\\s*\\[|\"messageCount\"\\s*:)");

  /** Things that people take for a history, by how they begin. */
  private enum Other {
    PNG("89504E47", "a PNG image"),
    JPEG("FFD8FF", "a JPEG image"),
    GIF("47494638", "a GIF image"),
    PDF("25504446", "a PDF"),
    GZIP("1F8B", "a gzip file; unpack it first"),
    SEVEN_ZIP("377ABCAF271C", "a 7z archive; unpack it first"),
    SQLITE("53514C69746520666F726D6174", "an SQLite database"),
    UTF16_LITTLE("FFFE", "text in UTF-16; save it as UTF-8"),
    UTF16_BIG("FEFF", "text in UTF-16; save it as UTF-8");

    private final String start;
    private final String words;

    Other(String start, String words) {
      this.start = start;
      this.words = words;
    }
  }

  /** What begins like this. */
  static Format of(byte[] start, String file) throws NotAHistory {
    String hex = HexFormat.of().withUpperCase().formatHex(start, 0, Math.min(start.length, 16));
    for (Other other : Other.values()) {
      if (hex.startsWith(other.start)) {
        throw new NotAHistory(file + " is " + other.words + ". " + Histories.FORMS);
      }
    }
    return hex.startsWith("504B03") || hex.startsWith("504B05") ? ZIP : ofText(start, file);
  }

  private static Format ofText(byte[] start, String file) throws NotAHistory {
    String text = new String(start, StandardCharsets.UTF_8);
    if (text.indexOf('\0') >= 0) {
      throw new NotAHistory(file + " is binary, not text. " + Histories.FORMS);
    }
    return ofText(text.stripLeading());
  }

  private static Format ofText(String text) {
    if (text.isEmpty()) {
      return EMPTY;
    }
    return DISCORD_START.matcher(text).find() ? DISCORD : text.startsWith("[") ? ARRAY : LINES;
  }
}
