package dev.tocsin.oncall;

import java.util.regex.Pattern;

/** Finds words in what people write, but not parts of longer words or addresses. */
final class WholeWord {
  private WholeWord() {}

  static boolean in(String text, String word) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}._-])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}@_-]|\\.\\w)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .find();
  }
}
