package dev.tocsin.export.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The shipped fonts with those that the company added, and what none of them can show. */
final class Fonts {
  static final String NOT_SHOWN = "\u25A1";

  private static final String SANS = "DejaVu Sans";
  private static final String MONO = "DejaVu Sans Mono";
  private static final String SHIPPED = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";
  private static final int BOLD = 700;
  private static final int REGULAR = 400;

  private final List<Path> added;
  private final List<CmapLookup> glyphs;

  private Fonts(List<Path> added, List<CmapLookup> glyphs) {
    this.added = added;
    this.glyphs = glyphs;
  }

  /** The shipped ones and every TrueType font in the folder, if it is there. */
  static Fonts with(Path folder) {
    try (InputStream sans = shipped("")) {
      return new Fonts(List.of(), List.of(glyphs(sans))).and(in(folder));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Fonts and(List<Path> more) throws IOException {
    List<Path> all = new ArrayList<>(added);
    List<CmapLookup> known = new ArrayList<>(glyphs);
    for (Path font : more) {
      try (InputStream file = Files.newInputStream(font)) {
        known.add(glyphs(file));
        all.add(font);
      }
    }
    return new Fonts(all, known);
  }

  private static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> fonts = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.ttf")) {
      files.forEach(fonts::add);
    }
    fonts.sort(null);
    return fonts;
  }

  private static InputStream shipped(String variant) {
    return Objects.requireNonNull(
        Fonts.class.getResourceAsStream(SHIPPED + variant + ".ttf"), variant);
  }

  private static CmapLookup glyphs(InputStream font) throws IOException {
    try (TrueTypeFont parsed =
        new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(font))) {
      return parsed.getUnicodeCmapLookup();
    }
  }

  /** As a style names them, the first one that has a character shows it. */
  String families() {
    StringBuilder families = new StringBuilder("'" + SANS + "'");
    for (int i = 0; i < added.size(); i++) {
      families.append(", 'added ").append(i).append('\'');
    }
    return families.toString();
  }

  void addTo(PdfRendererBuilder builder) {
    builder.useFont(() -> shipped(""), SANS, REGULAR, FontStyle.NORMAL, true);
    builder.useFont(() -> shipped("-Bold"), SANS, BOLD, FontStyle.NORMAL, true);
    builder.useFont(() -> shipped("Mono"), MONO, REGULAR, FontStyle.NORMAL, true);
    for (int i = 0; i < added.size(); i++) {
      builder.useFont(added.get(i).toFile(), "added " + i, REGULAR, FontStyle.NORMAL, true);
    }
  }

  /** These and those of the machine that the text needs beyond them. */
  Fonts and(MachineFonts machine, String text) {
    Set<Integer> unseen =
        text.codePoints().filter(this::isUnknown).boxed().collect(Collectors.toSet());
    try {
      return unseen.isEmpty() ? this : and(machine.showing(unseen));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Which characters of the text are boxes on paper, and what to do about it. */
  Optional<String> complaint(String text) {
    List<Integer> unseen = text.codePoints().filter(this::isUnknown).boxed().toList();
    if (unseen.isEmpty()) {
      return Optional.empty();
    }
    String scripts =
        unseen.stream().map(Fonts::script).collect(Collectors.toCollection(TreeSet::new)).stream()
            .collect(Collectors.joining(", "));
    return Optional.of(
        ("Characters that no font here has are shown as %s: %d of them (%s). The HTML form shows"
                + " them; so does this one once a TrueType font with them is installed on Tocsin's"
                + " machine or lies in the folder fonts beside its data.")
            .formatted(NOT_SHOWN, unseen.size(), scripts));
  }

  boolean isUnknown(int character) {
    return !Character.isWhitespace(character)
        && !Character.isISOControl(character)
        && glyphs.stream().allMatch(font -> font.getGlyphId(character) == 0);
  }

  private static String script(int character) {
    String name = UnicodeScript.of(character).name().replace('_', ' ');
    return name.equals("COMMON") || name.equals("INHERITED")
        ? "symbols"
        : name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}
