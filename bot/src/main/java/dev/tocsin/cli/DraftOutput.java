package dev.tocsin.cli;

import dev.tocsin.export.Exporter;
import dev.tocsin.postmortem.Draft;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a draft goes and in which form; nowhere named means standard output. */
record DraftOutput(Exporter exporter, @Nullable Path file, Streams streams) {
  /** Refuses a format that isn't one before any work is done. */
  static DraftOutput of(@Nullable String format, @Nullable Path file, Streams streams) {
    return new DraftOutput(DraftFormat.choose(format, file).exporter(), file, streams);
  }

  void write(Draft draft) throws IOException {
    var text = new StringWriter();
    exporter.write(draft, text);
    if (file == null) {
      streams.out().print(text);
      streams.out().flush();
    } else {
      Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
    }
  }
}
