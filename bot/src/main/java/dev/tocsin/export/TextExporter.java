package dev.tocsin.export;

import dev.tocsin.postmortem.Draft;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes a draft in a format that is text, in UTF-8. */
public interface TextExporter extends Exporter {
  /** Writes the whole document; the writer stays open. */
  void write(Draft draft, Writer out) throws IOException;

  @Override
  default void write(Draft draft, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    write(draft, writer);
    writer.flush();
  }
}
