package dev.tocsin.history;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON reader, with limits on what a single message may be. */
final class Json {
  private static final int LONGEST_STRING = 16 * 1024 * 1024;
  private static final int DEEPEST = 200;

  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(LONGEST_STRING)
                          .maxNestingDepth(DEEPEST)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** The parser's words without the position: the place of a problem is already said. */
  static String reason(StreamReadException broken) {
    return Words.shortened(broken.getOriginalMessage().lines().findFirst().orElse("broken"), 120);
  }
}
