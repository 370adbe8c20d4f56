package dev.tocsin.history;

import dev.tocsin.postmortem.Utterance;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the neutral form: one JSON object a line, one message an object. */
final class NeutralLines {
  private final String file;
  private final @Nullable ZoneId zone;
  private final Gathered gathered;
  private boolean anyObject;
  private boolean anything;

  /**
   * @param zone of times that are written without one, if it is known
   */
  NeutralLines(String file, @Nullable ZoneId zone, Gathered gathered) {
    this.file = file;
    this.zone = zone;
    this.gathered = gathered;
  }

  void read(InputStream in) throws IOException, NotAHistory {
    var lines = new Lines(in);
    while (lines.next()) {
      try {
        String text = lines.text();
        if (text != null) {
          line(text);
        }
      } catch (Unusable unusable) {
        anything = true;
        gathered.report(Problem.atLine(file, lines.number(), unusable.reason()));
      }
    }
    if (anything && !anyObject) {
      throw new NotAHistory(
          file + " is text, but no line of it is a JSON object. " + Histories.FORMS);
    }
  }

  private void line(String text) throws Unusable {
    anything = true;
    anyObject |= text.stripLeading().startsWith("{\"");
    gathered.add(message(Json.only(text)));
  }

  private Utterance message(Node object) throws Unusable {
    if (!object.isObject()) {
      throw new Unusable("not a JSON object; skipped");
    }
    String id = object.required("id");
    String at = object.required("ts");
    String text = Words.clean(object.required("text"));
    return new Utterance(
        id,
        Times.parse(at, zone),
        Objects.requireNonNullElse(object.text("author"), Words.NOBODY),
        text,
        object.text("channel"),
        object.word("thread"),
        object.flag("bot"),
        object.text("url"));
  }
}
