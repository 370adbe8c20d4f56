package dev.tocsin.history;

import dev.tocsin.postmortem.Utterance;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/** Reads the messages in a JSON file one by one, so that a large file needs little memory. */
final class JsonFile {
  private final String name;
  private final Gathered gathered;
  private long number;

  JsonFile(String name, Gathered gathered) {
    this.name = name;
    this.gathered = gathered;
  }

  /** Makes an utterance of a message; empty for one that nobody said. */
  interface Translator {
    Optional<Utterance> translate(Node message) throws Unusable;
  }

  /** Takes what stands beside the messages. */
  interface Beside {
    void field(String name, Node value);
  }

  /** Reads a file that is a list of messages. */
  void readList(Reader in, Translator translator) throws IOException {
    guarded(
        in,
        parser -> {
          if (parser.nextToken() == JsonToken.START_ARRAY) {
            messages(parser, translator);
          } else {
            gathered.report(new Problem(name, "not a list of messages; skipped"));
          }
        });
  }

  /** Reads a file that is an object with a list of messages in it. */
  void readObject(Reader in, Beside beside, Translator translator) throws IOException {
    guarded(
        in,
        parser -> {
          parser.nextToken();
          while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && field.equals("messages")) {
              messages(parser, translator);
            } else {
              beside.field(field, Json.node(parser));
            }
          }
        });
  }

  private interface Reading {
    void read(JsonParser parser);
  }

  /** Broken JSON has no next message to go on with: what came before it counts. */
  private void guarded(Reader in, Reading reading) throws IOException {
    try (JsonParser parser = Json.parser(in)) {
      reading.read(parser);
    } catch (JacksonIOException unreadable) {
      throw unreadable.getCause();
    } catch (JacksonException broken) {
      String reason = "broken (" + Json.reason(broken) + "); the file's rest was not read";
      gathered.report(Problem.atMessage(name, number + 1, reason));
    }
  }

  private void messages(JsonParser parser, Translator translator) {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Node message = Json.node(parser);
      number++;
      try {
        Optional<Utterance> said = translator.translate(message);
        if (said.isPresent()) {
          gathered.add(said.get());
        }
      } catch (Unusable unusable) {
        gathered.report(Problem.atMessage(name, number, unusable.reason()));
      }
    }
  }
}
