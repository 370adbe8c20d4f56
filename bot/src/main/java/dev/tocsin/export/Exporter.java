package dev.tocsin.export;

import dev.tocsin.postmortem.Draft;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a draft in one format. */
public interface Exporter {
  /** What the format is called on the command line and as a file's ending, such as {@code md}. */
  String format();

  /** The MIME type of what is written. */
  String mediaType();

  /** Writes the whole document; the stream stays open. */
  void write(Draft draft, OutputStream out) throws IOException;
}
