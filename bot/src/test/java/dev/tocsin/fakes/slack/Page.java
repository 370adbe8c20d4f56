package dev.tocsin.fakes.slack;

import java.util.Collection;
import tools.jackson.databind.node.ObjectNode;

/** A part of a long list, and where the next one begins. */
record Page(int from, int size) {

  static Page of(Call call, int usual) {
    var cursor = call.text("cursor");
    if (!cursor.isEmpty() && !cursor.matches("next:[0-9]+")) {
      throw new Refusal("invalid_cursor");
    }
    var from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.substring("next:".length()));
    return new Page(from, call.number("limit", usual));
  }

  Page atMost(int most) {
    return new Page(from, Math.min(size, most));
  }

  ObjectNode cut(Collection<?> all, String field) {
    var part = all.stream().skip(from).limit(size).toList();
    var more = from + part.size() < all.size();
    var answer = Methods.ok();
    answer.set(field, Json.list(part));
    answer.put("has_more", more);
    answer
        .putObject("response_metadata")
        .put("next_cursor", more ? "next:" + (from + part.size()) : "");
    return answer;
  }
}
