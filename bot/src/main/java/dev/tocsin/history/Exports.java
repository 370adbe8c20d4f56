package dev.tocsin.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.zip.ZipException;

/** Reads histories that are many files: in a folder, or packed in a ZIP that is never unpacked. */
final class Exports {
  private static final String NEITHER =
      " holds neither a Slack export (users.json, channels.json, a folder for each channel) nor"
          + " DiscordChatExporter's JSON files.";

  private Exports() {}

  static History folder(Path folder, String name) throws IOException, NotAHistory {
    return files(folder.toRealPath(), name);
  }

  static History zip(Path zip, String name) throws IOException, NotAHistory {
    try (FileSystem inside = FileSystems.newFileSystem(zip, Map.of("accessMode", "readOnly"))) {
      return files(inside.getPath("/"), name);
    } catch (ZipException | ProviderNotFoundException | UnsupportedOperationException broken) {
      throw new NotAHistory(
          name + " is a ZIP that can't be read; it may be cut short. " + Histories.FORMS);
    }
  }

  /** A ZIP has its table of contents at the end, so one from a pipe is kept in a file meanwhile. */
  static History zip(InputStream in, String name) throws IOException, NotAHistory {
    Path copy = Files.createTempFile("tocsin-history", ".zip");
    try {
      Files.copy(new Budget(Budget.WHOLE).charge(in), copy, StandardCopyOption.REPLACE_EXISTING);
      return zip(copy, name);
    } finally {
      Files.delete(copy);
    }
  }

  private static History files(Path root, String name) throws IOException, NotAHistory {
    var gathered = new Gathered();
    try {
      var tree = new Tree(root, gathered);
      if (!SlackExport.read(tree, gathered) && !discord(tree, gathered)) {
        throw new NotAHistory(name + NEITHER);
      }
    } catch (Budget.Exceeded exceeded) {
      gathered.report(new Problem(name, "holds more than 2 GB; the rest was not read"));
    }
    return gathered.history();
  }

  /** One channel may be several files: the exporter can split what it writes. */
  private static boolean discord(Tree tree, Gathered gathered) throws IOException {
    var discord = new Discord();
    boolean any = false;
    for (Path file : Tree.files(tree.top())) {
      if (isDiscord(file)) {
        any = true;
        tree.read(file, (in, name) -> discord.read(in, name, gathered));
      }
    }
    return any;
  }

  private static boolean isDiscord(Path file) throws IOException {
    try (BufferedInputStream in = Histories.buffered(Files.newInputStream(file))) {
      return Format.of(Histories.start(in), file.toString()) == Format.DISCORD;
    } catch (NotAHistory somethingElse) {
      return false;
    }
  }
}
