package dev.tocsin.export.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/** TrueType fonts that are installed on this machine, for characters that no other font has. */
record MachineFonts(List<Path> folders) {
  private static final int DEPTH = 5;

  /** What no font shows must not have every font of the machine read for each document. */
  private static final int MOST = 500;

  private static final int KIND_OF_LICENCE = 0x000F;

  MachineFonts {
    folders = List.copyOf(folders);
  }

  /** Where operating systems keep them. */
  static MachineFonts usual() {
    Path home = Path.of(System.getProperty("user.home", "."));
    return new MachineFonts(
        List.of(
            home.resolve(".local/share/fonts"),
            home.resolve(".fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of("/usr/share/fonts"),
            home.resolve("Library/Fonts"),
            Path.of("/Library/Fonts"),
            Path.of("/System/Library/Fonts"),
            Path.of("C:/Windows/Fonts")));
  }

  /** As few fonts as show what can be shown of the characters. */
  List<Path> showing(Set<Integer> characters) {
    Set<Integer> left = new HashSet<>(characters);
    List<Path> found = new ArrayList<>();
    for (Path font : folders.stream().flatMap(folder -> in(folder).stream()).limit(MOST).toList()) {
      if (!left.isEmpty() && left.removeAll(shown(font, left))) {
        found.add(font);
      }
    }
    return found;
  }

  private static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files.filter(MachineFonts::isTrueType).sorted().toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }

  private static boolean isTrueType(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf");
  }

  /** A font that can't be read, drawn or embedded shows nothing. */
  private static Set<Integer> shown(Path file, Set<Integer> characters) {
    Set<Integer> shown = new HashSet<>();
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file))) {
      if (font.getTableMap().containsKey("glyf") && mayBeEmbedded(font.getOS2Windows())) {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        characters.stream().filter(one -> glyphs.getGlyphId(one) != 0).forEach(shown::add);
      }
      return shown;
    } catch (IOException | RuntimeException unreadable) {
      return Set.of();
    }
  }

  private static boolean mayBeEmbedded(@Nullable OS2WindowsMetricsTable about) {
    if (about == null) {
      return true;
    }
    int rights = about.getFsType();
    return (rights & KIND_OF_LICENCE) != OS2WindowsMetricsTable.FSTYPE_RESTRICTED
        && (rights & OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY) == 0;
  }
}
