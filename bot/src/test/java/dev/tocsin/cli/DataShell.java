package dev.tocsin.cli;

import dev.tocsin.Surroundings;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine;

/** Runs a command on a server's data folder, and keeps what it prints. */
final class DataShell {
  private final Map<String, String> environment = new HashMap<>();
  private final Path folder;

  DataShell(Path folder, Map<String, String> more) {
    this.folder = folder;
    environment.put("TOCSIN_DATA", folder.toString());
    environment.putAll(more);
  }

  /** The storage of a server that runs on the folder. */
  Storage server() {
    return open("jdbc:sqlite:" + folder.resolve("tocsin.db"));
  }

  static Storage open(String url) {
    return Storage.open(new StorageSettings(url, null, null, InstantSource.system()));
  }

  Shell run(BiFunction<Streams, Surroundings, Callable<Integer>> command, String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    var streams =
        new Streams(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err));
    var line = new CommandLine(command.apply(streams, new Surroundings(environment)));
    var troubles = new Troubles(streams.err());
    line.setExecutionExceptionHandler((trouble, it, parsed) -> troubles.failed(trouble));
    return new Shell(line.execute(args), out.toString(), err.toString());
  }
}
