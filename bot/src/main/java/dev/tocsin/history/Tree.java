package dev.tocsin.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of an export, in a folder or inside a ZIP; nothing is ever unpacked to the disk. */
final class Tree {
  private static final int DEEPEST_WRAPPING = 3;

  private final Path top;
  private final Gathered gathered;
  private final Budget budget = new Budget(Budget.WHOLE);

  Tree(Path root, Gathered gathered) throws IOException {
    this.top = unwrapped(root);
    this.gathered = gathered;
  }

  /** Reads one file. */
  interface Reading {
    void read(Reader in, String name) throws IOException;
  }

  Path top() {
    return top;
  }

  boolean has(String file) {
    return Files.isRegularFile(top.resolve(file));
  }

  List<Path> folders() throws IOException {
    return children(top, Files::isDirectory);
  }

  static List<Path> files(Path folder) throws IOException {
    return children(folder, Files::isRegularFile);
  }

  /** Reads a file; one that can't be read is reported, and the others still count. */
  void read(Path file, Reading reading) throws Budget.Exceeded {
    String name = top.relativize(file).toString();
    try (InputStream bytes = Files.newInputStream(file);
        Reader in = reader(budget.charge(bytes))) {
      reading.read(in, name);
    } catch (Budget.Exceeded exceeded) {
      throw exceeded;
    } catch (IOException unreadable) {
      gathered.report(
          new Problem(name, "can't be read (" + unreadable.getMessage() + "); skipped"));
    }
  }

  private static Reader reader(InputStream bytes) throws IOException {
    var in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    in.mark(1);
    if (in.read() != '\uFEFF') {
      in.reset();
    }
    return in;
  }

  /** A folder that holds one folder and nothing else is only its wrapping. */
  private static Path unwrapped(Path root) throws IOException {
    Path inner = root;
    for (int depth = 0; depth < DEEPEST_WRAPPING; depth++) {
      List<Path> all = children(inner, path -> true);
      if (all.size() != 1 || !Files.isDirectory(all.getFirst())) {
        break;
      }
      inner = all.getFirst();
    }
    return inner;
  }

  private static List<Path> children(Path folder, Predicate<Path> kind) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(Tree::isVisible).filter(kind).sorted().toList();
    }
  }

  private static boolean isVisible(Path path) {
    String name = path.getFileName().toString();
    return !name.startsWith(".") && !name.startsWith("__MACOSX");
  }
}
