package dev.tocsin.fakes.slack;

import tools.jackson.databind.node.ObjectNode;

/** A call that Slack answers with an error. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ObjectNode answer = Json.object();

  Refusal(String code) {
    super(code, null, false, false);
    answer.put("ok", false).put("error", code);
  }

  /** Adds what Slack says beside the code. */
  Refusal saying(String detail) {
    answer.putObject("response_metadata").putArray("messages").add("[ERROR] " + detail);
    return this;
  }

  Refusal with(String field, String value) {
    answer.put(field, value);
    return this;
  }

  ObjectNode answer() {
    return answer;
  }

  String code() {
    return answer.path("error").asString();
  }
}
