package dev.tocsin.postmortem;

import java.time.ZoneId;
import java.util.List;

/** Everything a draft is written from, and the time zone it is written in. */
public record CaseFile(Header header, List<Utterance> said, List<Happening> happened, ZoneId zone) {

  /** Keeps copies, so that a draft can't change under its reader. */
  public CaseFile {
    said = List.copyOf(said);
    happened = List.copyOf(happened);
  }
}
