package dev.tocsin.fakes.slack;

import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Methods of one area of the Web API. */
interface Methods {
  /** What each method does, by its name; called with the workspace's monitor held. */
  Map<String, Function<Call, ObjectNode>> methods();

  static ObjectNode ok() {
    return Json.object().put("ok", true);
  }

  static ObjectNode ok(String field, ObjectNode value) {
    var answer = ok();
    answer.set(field, value.deepCopy());
    return answer;
  }
}
