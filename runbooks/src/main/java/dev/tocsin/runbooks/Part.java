package dev.tocsin.runbooks;

/** A stretch of a source; offsets in it are counted from where it starts. */
record Part(Source source, int start, int end) {

  String text() {
    return source.text().substring(start, end);
  }

  Problem problemAt(int offset, String message) {
    return source.problemAt(Math.min(start + offset, end), message);
  }

  Problem problemAtCodePoint(int index, String message) {
    String text = text();
    int known = Math.min(index, text.codePointCount(0, text.length()));
    return problemAt(text.offsetByCodePoints(0, known), message);
  }
}
