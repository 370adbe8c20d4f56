package dev.tocsin.postmortem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Remarks that say themselves where they belong: "TODO: …", "What went well: …". */
final class Labels {
  private static final int LONGEST = 30;
  private static final String MARKUP = "[*_#>•\\s-]+";
  private static final Map<String, SectionName> KNOWN =
      Map.ofEntries(
          Map.entry("todo", SectionName.ACTION_ITEMS),
          Map.entry("to do", SectionName.ACTION_ITEMS),
          Map.entry("action item", SectionName.ACTION_ITEMS),
          Map.entry("action items", SectionName.ACTION_ITEMS),
          Map.entry("follow up", SectionName.ACTION_ITEMS),
          Map.entry("what went well", SectionName.WENT_WELL),
          Map.entry("went well", SectionName.WENT_WELL),
          Map.entry("what went badly", SectionName.WENT_BADLY),
          Map.entry("what went wrong", SectionName.WENT_BADLY),
          Map.entry("what didn't go well", SectionName.WENT_BADLY),
          Map.entry("where we were lucky", SectionName.LUCKY),
          Map.entry("where we got lucky", SectionName.LUCKY),
          Map.entry("contributing factor", SectionName.CONTRIBUTING_FACTORS),
          Map.entry("contributing factors", SectionName.CONTRIBUTING_FACTORS));

  private final Map<Integer, SectionName> labelled = new TreeMap<>();

  Labels(Story story) {
    IntStream.range(0, story.size())
        .filter(i -> story.line(i).isHuman() && !story.line(i).sentences().isEmpty())
        .forEach(i -> read(i, story.line(i).sentences().getFirst().text()));
  }

  private void read(int i, String text) {
    int end = text.indexOf(':');
    if (end > 0 && end <= LONGEST) {
      String label = text.substring(0, end).replaceAll(MARKUP, " ").strip();
      SectionName section = KNOWN.get(label.toLowerCase(Locale.ROOT));
      if (section != null) {
        labelled.put(i, section);
      }
    }
  }

  boolean has(int i) {
    return labelled.containsKey(i);
  }

  List<Integer> of(SectionName section) {
    return labelled.entrySet().stream()
        .filter(one -> one.getValue() == section)
        .map(Map.Entry::getKey)
        .toList();
  }
}
