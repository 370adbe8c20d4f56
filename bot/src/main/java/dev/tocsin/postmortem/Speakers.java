package dev.tocsin.postmortem;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who takes part, and which of them are programs, judged by flag, name and manner of writing. */
final class Speakers {
  private static final double MOSTLY = 0.6;
  private static final Pattern ADDRESS = Pattern.compile("(@?[\\w.|^`-]{2,40})([:,]?)\\s+");

  private final Set<String> machines = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  Speakers(List<Utterance> said) {
    Map<String, int[]> counts = new HashMap<>();
    boolean[] machineMade = new boolean[said.size()];
    Each.of(said.size()).forEach(i -> machineMade[i] = Shape.isMachineMade(said.get(i).text()));
    for (int i = 0; i < machineMade.length; i++) {
      Utterance utterance = said.get(i);
      int[] count = counts.computeIfAbsent(utterance.author(), author -> new int[2]);
      count[0]++;
      count[1] += machineMade[i] ? 1 : 0;
      if (utterance.bot()) {
        machines.add(utterance.author());
      }
    }
    counts.forEach(
        (author, count) -> {
          names.add(author.toLowerCase(Locale.ROOT));
          if (count[1] >= MOSTLY * count[0] || Shape.isBotName(author)) {
            machines.add(author);
          }
        });
    machines.addAll(Manner.ofPrograms(said));
  }

  boolean isMachine(String author) {
    return machines.contains(author);
  }

  /** The text without the name of the one it is addressed to: {@code ada: it is back}. */
  String withoutAddress(String text) {
    Matcher address = ADDRESS.matcher(text);
    int start = 0;
    while (address.region(start, text.length()).lookingAt() && isAddress(address)) {
      start = address.end();
    }
    return start == text.length() ? text : text.substring(start);
  }

  /** A mention is one by its sign, a bare name only with a mark behind it. */
  private boolean isAddress(Matcher address) {
    boolean mention = address.group(1).startsWith("@");
    boolean marked = !address.group(2).isEmpty();
    return mention || (marked && names.contains(address.group(1).toLowerCase(Locale.ROOT)));
  }
}
