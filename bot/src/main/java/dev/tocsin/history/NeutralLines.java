package dev.tocsin.history;

import dev.tocsin.postmortem.Utterance;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;

/** Reads the neutral form: one JSON object a line, one message an object. */
final class NeutralLines {
  private final String file;
  private final Gathered gathered;
  private boolean anyObject;
  private boolean anything;

  NeutralLines(String file, Gathered gathered) {
    this.file = file;
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
    gathered.add(message(parsed(text)));
  }

  private static JsonNode parsed(String text) throws Unusable {
    try {
      JsonNode parsed = Json.MAPPER.readTree(text);
      if (!parsed.isObject()) {
        throw new Unusable("not a JSON object; skipped");
      }
      return parsed;
    } catch (StreamReadException broken) {
      throw new Unusable("not JSON (" + Json.reason(broken) + "); skipped");
    } catch (JacksonException broken) {
      throw new Unusable("more than one JSON value on the line; skipped");
    }
  }

  private static Utterance message(JsonNode object) throws Unusable {
    String id = Fields.required(object, "id");
    String at = Fields.required(object, "ts");
    String text = Words.clean(Fields.required(object, "text"));
    String author = Objects.requireNonNullElse(Fields.text(object, "author"), Words.NOBODY);
    return new Utterance(
        id,
        Times.parse(at),
        author,
        text,
        Fields.text(object, "channel"),
        Fields.word(object, "thread"),
        Fields.flag(object, "bot"));
  }
}
