package dev.tocsin.postmortem;

import java.util.Optional;
import java.util.Set;

/** A line's step, told of the one who took it. */
final class Deeds {
  private static final Set<String> PERCEIVED =
      Set.of(
          ("noted noticed saw found thought believed suspected observed knew identified got"
                  + " had needed wanted expected concluded spotted discovered first")
              .split(" "));

  private Deeds() {}

  static Optional<String> told(Line line, int longest) {
    return line.foremost(sentence -> sentence.about(Topic.ACTION))
        .map(Sentence::text)
        .flatMap(said -> line.isHuman() ? Retold.of(said, line.who()) : Optional.empty())
        .filter(told -> !told.endsWith("…"))
        .or(
            () ->
                Telling.of(line, sentence -> sentence.about(Topic.ACTION), longest)
                    .filter(told -> !line.isHuman() || Telling.isOf(line, told))
                    .filter(told -> !perceives(line, told)));
  }

  /** Who saw or thought something did nothing about it. */
  private static boolean perceives(Line line, String told) {
    String did = told.substring(Math.min(told.length(), line.who().length())).strip();
    return line.isHuman() && PERCEIVED.contains(did.split(" ", 2)[0]);
  }
}
