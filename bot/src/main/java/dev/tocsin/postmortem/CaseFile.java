package dev.tocsin.postmortem;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything a draft is written from, and the time zone it is written in. */
public record CaseFile(Header header, List<Utterance> said, List<Happening> happened, ZoneId zone) {

  /** Keeps copies, so that a draft can't change under its reader, and of an id the last words. */
  public CaseFile {
    said = latest(said);
    happened = List.copyOf(happened);
  }

  private static List<Utterance> latest(List<Utterance> said) {
    Map<String, Utterance> latest = LinkedHashMap.newLinkedHashMap(said.size());
    said.forEach(utterance -> latest.put(utterance.id(), utterance));
    return List.copyOf(latest.values());
  }
}
