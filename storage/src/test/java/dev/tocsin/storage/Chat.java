package dev.tocsin.storage;

import dev.tocsin.storage.Messages.Author;
import dev.tocsin.storage.Messages.Content;
import dev.tocsin.storage.Messages.Place;
import dev.tocsin.storage.Messages.Row;
import java.time.Instant;

/** Messages in incident 7's room, for tests that need some. */
final class Chat {
  static final long INCIDENT = 7;

  private Chat() {}

  static Row said(String id, Instant at, String text) {
    return with(id, at, Content.said(text));
  }

  static Row with(String id, Instant at, Content content) {
    return in("C042", id, at, content);
  }

  static Row in(String room, String id, Instant at, Content content) {
    var place = new Place("slack", room, null);
    return new Row(id, INCIDENT, place, new Author("U1", "Ada", false), at, content);
  }
}
