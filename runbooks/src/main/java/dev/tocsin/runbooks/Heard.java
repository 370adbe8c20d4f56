package dev.tocsin.runbooks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an incident's title and messages say, with an index: some incidents have thousands. */
final class Heard {

  private final Utterance title;
  private final List<Utterance> messages = new ArrayList<>();
  private final Map<String, BitSet> messagesByStem = new HashMap<>();

  Heard(Facts facts) {
    title = Utterance.of(facts.title());
    facts.messages().forEach(this::index);
  }

  private void index(String message) {
    Utterance utterance = Utterance.of(message);
    for (String stem : utterance.stems()) {
      messagesByStem.computeIfAbsent(stem, _ -> new BitSet()).set(messages.size());
    }
    messages.add(utterance);
  }

  boolean titleHas(Keyword keyword) {
    return keyword.isIn(title);
  }

  /** In how many messages a keyword was said, counted up to two. */
  long messagesWith(Keyword keyword) {
    BitSet all = new BitSet();
    all.set(0, messages.size());
    for (String stem : keyword.stems()) {
      all.and(messagesByStem.getOrDefault(stem, new BitSet()));
    }
    return all.stream().filter(at -> keyword.isIn(messages.get(at))).limit(2).count();
  }
}
