package dev.tocsin.runbooks;

import java.util.List;

/** A runbook's text with {@code \n} line ends, and where in its file an offset lies. */
record Source(String file, String text) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  Source {
    String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    text = unmarked.replace("\r\n", "\n").replace('\r', '\n');
  }

  Problem problemAt(int offset, String message) {
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    int line = 1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    return new Problem(file, line, 1 + text.codePointCount(lineStart, offset), message);
  }

  Parsed failedAt(int offset, String message) {
    return new Parsed(null, List.of(problemAt(offset, message)));
  }
}
