package dev.tocsin.runbooks;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** The known keys of a YAML mapping. */
record Fields(MappingNode start, Map<String, Node> byKey) {

  @Nullable Node get(String key) {
    return byKey.get(key);
  }
}
