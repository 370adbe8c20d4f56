package dev.tocsin.postmortem.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The team's own template where there is one that can be read, else the one that ships. */
public final class TemplateFile {
  private static final String NAME = "postmortem.md";
  private static final Template SHIPPED = shipped();

  private final @Nullable Path file;

  private TemplateFile(@Nullable Path file) {
    this.file = file;
  }

  /**
   * The template among a team's own.
   *
   * @param data the folder in whose folder {@code templates} they lie
   */
  public static TemplateFile in(Path data) {
    return new TemplateFile(data.resolve("templates").resolve(NAME));
  }

  /** The one that ships. */
  public static TemplateFile none() {
    return new TemplateFile(null);
  }

  /**
   * The template as it is now.
   *
   * @param trouble why the team's own is not used
   */
  public record Current(Template template, Optional<String> trouble) {}

  public Current current() {
    if (file == null) {
      return new Current(SHIPPED, Optional.empty());
    }
    try {
      return switch (TemplateReader.read(Files.readString(file))) {
        case Parsed.Good(Template template) -> new Current(template, Optional.empty());
        case Parsed.Bad(int line, String what) ->
            instead("%s, line %d: %s".formatted(NAME, line, what));
      };
    } catch (NoSuchFileException absent) {
      return new Current(SHIPPED, Optional.empty());
    } catch (IOException unreadable) {
      return instead(NAME + " can't be read; it is a text file in UTF-8");
    }
  }

  private static Current instead(String trouble) {
    return new Current(SHIPPED, Optional.of(trouble + ". The shipped template is used meanwhile."));
  }

  private static Template shipped() {
    try (InputStream text = Objects.requireNonNull(TemplateFile.class.getResourceAsStream(NAME))) {
      Parsed parsed = TemplateReader.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
      return ((Parsed.Good) parsed).template();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
