package dev.tocsin.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Configuration texts for tests. */
final class ConfigFiles {

  /** The file that is shipped as an example. */
  static final String EXAMPLE = resource("/tocsin.example.yaml");

  /** As little as there can be. */
  static final String MINIMAL =
      """
      company:
        name: Acme
        timezone: Europe/Berlin
      people:
        ada: { phone: "+15550100" }
      founders: [ada]
      """;

  static final Comparator<String> BY_LINE =
      Comparator.comparingInt(said -> Integer.parseInt(said.substring(0, said.indexOf(':'))));

  private ConfigFiles() {}

  static Configuration good(String text) {
    return switch (parse(text)) {
      case Loaded.Good(Configuration configuration) -> configuration;
      case Loaded.Broken(List<Problem> problems) -> throw new AssertionError(problems);
    };
  }

  /** The problems of a text, each as {@code line:column path: message}. */
  static List<String> said(String text) {
    return problems(text).stream()
        .map(problem -> problem.in("").substring(1))
        .map(said -> said.replaceFirst(": ", " "))
        .toList();
  }

  private static List<Problem> problems(String text) {
    return switch (parse(text)) {
      case Loaded.Good _ -> List.of();
      case Loaded.Broken(List<Problem> problems) -> problems;
    };
  }

  private static Loaded parse(String text) {
    return ConfigurationFile.parse(text, Path.of("/etc/tocsin"));
  }

  private static String resource(String name) {
    try (InputStream in = ConfigFiles.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
