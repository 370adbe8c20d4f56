package dev.tocsin.config;

import dev.tocsin.oncall.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value in the file with the keys that lead to it; reading it notes whatever is wrong there. */
record Place(Node node, String path, Problems problems) {

  /** A key that the user chose, and what stands behind it. */
  record Named(String name, Place key, Place value) {}

  void wrong(String message) {
    problems.add(node.getStartMark(), path, message);
  }

  Optional<String> text() {
    if (node instanceof ScalarNode scalar && !isEmpty()) {
      return Optional.of(scalar.getValue());
    }
    wrong("expected one value here, found " + what());
    return Optional.empty();
  }

  <T> Optional<T> read(Function<String, Reading<T>> reader) {
    return text().map(reader).flatMap(this::clear);
  }

  private <T> Optional<T> clear(Reading<T> reading) {
    return switch (reading) {
      case Reading.Clear<T>(T value) -> Optional.of(value);
      case Reading.Unclear<T>(String why) -> {
        wrong(why);
        yield Optional.empty();
      }
    };
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  /** The values of a list; one value alone counts as a list of one. */
  List<Place> items() {
    if (node instanceof ScalarNode && !isEmpty()) {
      return List.of(this);
    }
    List<Place> items = new ArrayList<>();
    if (node instanceof SequenceNode list) {
      for (Node item : list.getValue()) {
        items.add(new Place(item, path + "[" + items.size() + "]", problems));
      }
    } else {
      wrong("expected a list here, found " + what());
    }
    return items;
  }

  /** Everything that every item of the list could be read as. */
  <T> List<T> each(Function<String, Reading<T>> reader) {
    return items().stream().flatMap(item -> item.read(reader).stream()).toList();
  }

  /** The values behind keys that are ours; others are problems. */
  Table table(String... known) {
    return Table.of(this, List.of(known));
  }

  Set<String> names() {
    return pairs().keySet();
  }

  /** The values behind keys that the user chose, which are names. */
  List<Named> named() {
    return pairs().values().stream().filter(Place::isName).toList();
  }

  private static boolean isName(Named pair) {
    boolean fine = pair.name().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
    if (!fine) {
      pair.key().wrong("write names with letters, digits, '.', '-' and '_' only");
    }
    return fine;
  }

  Map<String, Named> pairs() {
    Map<String, Named> pairs = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(tuple -> add(tuple, pairs));
    } else {
      wrong("expected 'key: value' lines here, found " + what());
    }
    return pairs;
  }

  private void add(NodeTuple tuple, Map<String, Named> pairs) {
    if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
      new Place(tuple.getKeyNode(), path, problems).wrong("a key must be one word");
      return;
    }
    String name = scalar.getValue();
    String below = path.isEmpty() ? name : path + "." + name;
    Place key = new Place(scalar, below, problems);
    Named pair = new Named(name, key, new Place(tuple.getValueNode(), below, problems));
    if (pairs.putIfAbsent(name, pair) != null) {
      key.wrong("'" + name + "' stands here twice: keep one of them");
    }
  }

  boolean isEmpty() {
    return Tag.NULL.equals(node.getTag());
  }

  private String what() {
    return switch (node) {
      case SequenceNode _ -> "a list";
      case MappingNode _ -> "'key: value' lines";
      default -> isEmpty() ? "nothing: fill it in or leave the key out" : "one value";
    };
  }
}
