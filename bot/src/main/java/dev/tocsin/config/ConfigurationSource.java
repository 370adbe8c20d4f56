package dev.tocsin.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows a configuration file as it is edited. */
public final class ConfigurationSource {

  private record Stamp(FileTime modified, long size) {
    static final Stamp NONE = new Stamp(FileTime.fromMillis(0), -1);
  }

  private final ConfigurationFile file;
  private @Nullable Stamp seen;

  public ConfigurationSource(Path path) {
    this(new ConfigurationFile(path));
  }

  public ConfigurationSource(ConfigurationFile file) {
    this.file = file;
  }

  /**
   * What came of the file, if it changed since the last look; the first look always has a result.
   */
  public synchronized Optional<Loaded> look() {
    // Stamped before it is read: a change in between shows at the next look.
    Stamp now = stamp();
    if (now.equals(seen)) {
      return Optional.empty();
    }
    Loaded read = file.read();
    seen = now;
    return Optional.of(read);
  }

  /** The next look has a result, whether the file changed or not. */
  public synchronized void lookAnew() {
    seen = null;
  }

  private Stamp stamp() {
    try {
      return new Stamp(Files.getLastModifiedTime(file.path()), Files.size(file.path()));
    } catch (IOException gone) {
      return Stamp.NONE;
    }
  }
}
