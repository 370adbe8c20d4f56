package dev.tocsin.runbooks;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads typed values from YAML and reports what isn't of its type. */
final class Yaml {

  private final Part part;
  private final List<Problem> problems;

  Yaml(Part part, List<Problem> problems) {
    this.part = part;
    this.problems = problems;
  }

  /** The keys of the whole document, or null if it has none to read. */
  @Nullable Fields fields(List<String> known) {
    try {
      Node root = compose();
      if (root instanceof MappingNode mapping) {
        return fields(mapping, known);
      }
      problems.add(part.problemAt(0, "the front matter has no keys; write 'title: …' there"));
    } catch (MarkedYAMLException e) {
      problems.add(part.problemAtCodePoint(indexOf(e), YamlAdvice.on(e)));
    } catch (ReaderException e) {
      problems.add(
          part.problemAtCodePoint(
              e.getPosition(), "this character can't stand in YAML; delete it or retype the line"));
    } catch (YAMLException e) {
      problems.add(
          part.problemAt(0, "the front matter can't be read; keep it to keys, texts and lists"));
    }
    return null;
  }

  private @Nullable Node compose() {
    return new org.yaml.snakeyaml.Yaml(new LoaderOptions()).compose(new StringReader(part.text()));
  }

  private static int indexOf(MarkedYAMLException e) {
    return e.getProblemMark() == null ? 0 : e.getProblemMark().getIndex();
  }

  Fields fields(MappingNode mapping, List<String> known) {
    Map<String, Node> byKey = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!known.contains(key)) {
        report(tuple.getKeyNode(), Spelling.unknown("key", key, known));
      } else if (byKey.putIfAbsent(key, tuple.getValueNode()) != null) {
        report(tuple.getKeyNode(), "'%s' is given twice; keep one of them".formatted(key));
      }
    }
    return new Fields(mapping, byKey);
  }

  @Nullable String text(Node node, String what) {
    if (!(node instanceof ScalarNode scalar)) {
      report(node, what + " must be a text, not " + kindOf(node));
      return null;
    }
    String text = scalar.getValue().strip().replaceAll("\\s+", " ");
    if (text.isEmpty() || scalar.getTag().equals(Tag.NULL)) {
      report(node, what + " is empty; write a few words, or leave it out if it isn't needed");
      return null;
    }
    return text;
  }

  List<Node> list(@Nullable Node node, String key, String example) {
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    report(node, "'%s' must be a list, such as %s: %s".formatted(key, key, example));
    return List.of();
  }

  void report(Node node, String message) {
    problems.add(part.problemAtCodePoint(node.getStartMark().getIndex(), message));
  }

  static <T> Stream<T> present(@Nullable T value) {
    return Stream.ofNullable(value);
  }

  private static String kindOf(Node node) {
    return node instanceof SequenceNode ? "a list" : "keys with values";
  }
}
