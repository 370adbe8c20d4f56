import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares the layout of every Java file with google-java-format's, or rewrites it when asked to.
 *
 * <p>Maven runs it as source on the toolchain's JDK: inside Maven the formatter could read no newer
 * Java than the JDK that Maven runs on.
 */
class Format {
  private static final String CURE = "mvn -N verify -Dformat=write";

  private final Formatter formatter = new Formatter();
  private final boolean write;
  private final Set<String> known;
  private final Set<String> good = ConcurrentHashMap.newKeySet();
  private final Set<String> complaints = ConcurrentHashMap.newKeySet();

  Format(boolean write, Set<String> known) {
    this.write = write;
    this.known = known;
  }

  public static void main(String[] args) throws IOException {
    var root = Path.of(args[0]);
    var memory = Path.of(args[1]);
    var write = args[2].equals("write");
    var known = Files.exists(memory) ? Files.readAllLines(memory) : List.<String>of();
    var format = new Format(write, new HashSet<>(known));
    sources(root).parallelStream().forEach(file -> format.look(root, file));
    Files.write(memory, format.good.stream().sorted().toList());
    format.report();
  }

  private static List<Path> sources(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(file -> isSource(root.relativize(file))).toList();
    }
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java")
        && !file.toString().matches("(.*/)?(target|\\.git)/.*");
  }

  private void look(Path root, Path file) {
    try {
      var source = Files.readString(file);
      if (known.contains(fingerprint(source))) {
        good.add(fingerprint(source));
        return;
      }
      var formatted = formatter.formatSourceAndFixImports(source);
      if (formatted.equals(source) || write) {
        good.add(fingerprint(formatted));
      }
      if (!formatted.equals(source)) {
        complaints.add("  " + root.relativize(file));
        if (write) {
          Files.writeString(file, formatted);
        }
      }
    } catch (FormatterException e) {
      complaints.add("  " + root.relativize(file) + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fingerprint(String source) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(source.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private void report() {
    if (complaints.isEmpty()) {
      return;
    }
    var files = String.join(System.lineSeparator(), complaints.stream().sorted().toList());
    if (write) {
      System.out.printf("Laid out by google-java-format:%n%s%n", files);
      return;
    }
    System.out.printf("Not laid out as google-java-format would:%n%s%n", files);
    System.out.printf("%nThis puts it right: %s%n%n", CURE);
    System.exit(1);
  }
}
