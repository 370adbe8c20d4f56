package dev.tocsin.postmortem;

import java.util.Optional;

/** A line's step, told of the one who took it. */
final class Deeds {
  private Deeds() {}

  static Optional<String> told(Line line, int longest) {
    return line.foremost(sentence -> sentence.about(Topic.ACTION))
        .map(Sentence::text)
        .flatMap(said -> line.isHuman() ? Retold.of(said, line.who()) : Optional.empty())
        .filter(told -> !told.endsWith("…"))
        .or(
            () ->
                Telling.of(line, sentence -> sentence.about(Topic.ACTION), longest)
                    .filter(told -> !line.isHuman() || Telling.isOf(line, told)));
  }
}
