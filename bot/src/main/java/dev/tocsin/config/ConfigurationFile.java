package dev.tocsin.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A configuration file on disk, or the one that comes with Tocsin for the practice room.
 *
 * @param practice whether its people are to be found in the practice room
 * @param accounts where else its people were found
 */
public record ConfigurationFile(Path path, boolean practice, KnownAccounts accounts) {

  private static final String SAMPLE = "/practice.yaml";

  public ConfigurationFile(Path path) {
    this(path, false);
  }

  public ConfigurationFile(Path path, boolean practice) {
    this(path, practice, new KnownAccounts());
  }

  /** Reads and checks it; a file that cannot be read is a problem like any other. */
  public Loaded read() {
    try {
      return parse(Files.readString(path), folder(), new Presence(practice, accounts));
    } catch (NoSuchFileException missing) {
      return broken("there is no such file: 'tocsin check --example' prints one to start from");
    } catch (CharacterCodingException notText) {
      return broken("this is not a text in UTF-8");
    } catch (IOException unreadable) {
      return broken("cannot be read: " + unreadable.getMessage());
    }
  }

  /** The company of the practice room. */
  public static Configuration sample() {
    try (InputStream sample = ConfigurationFile.class.getResourceAsStream(SAMPLE)) {
      String text =
          new String(Objects.requireNonNull(sample).readAllBytes(), StandardCharsets.UTF_8);
      return switch (parse(text, Path.of(""))) {
        case Loaded.Good(Configuration configuration) -> configuration;
        case Loaded.Broken(List<Problem> problems) ->
            throw new IllegalStateException("the sample is broken: " + problems);
      };
    } catch (IOException broken) {
      throw new IllegalStateException("the sample cannot be read", broken);
    }
  }

  /** Checks a text; relative paths in it start from the folder. */
  public static Loaded parse(String text, Path folder) {
    return parse(text, folder, new Presence(false, new KnownAccounts()));
  }

  private static Loaded parse(String text, Path folder, Presence presence) {
    Problems problems = new Problems();
    try {
      @Nullable Node node =
          new Yaml(new LoaderOptions()).compose(new StringReader(withoutMark(text)));
      return node == null
          ? broken("the file is empty: 'tocsin check --example' prints one to start from")
          : new ConfigurationReader(problems, folder, presence).read(node);
    } catch (MarkedYAMLException notYaml) {
      Mark mark = notYaml.getProblemMark();
      problems.add(mark, "", "this is not YAML: " + SyntaxHints.of(notYaml));
      return new Loaded.Broken(problems.inOrder());
    } catch (YAMLException notYaml) {
      return broken("this is not YAML: " + notYaml.getMessage());
    }
  }

  /** Some editors begin a text with a byte order mark. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Path folder() {
    @Nullable Path parent = path.getParent();
    return parent == null ? Path.of("") : parent;
  }

  private static Loaded broken(String why) {
    return new Loaded.Broken(List.of(new Problem(1, 1, "", why)));
  }
}
