package dev.tocsin.fakes.discord;

import tools.jackson.databind.node.ObjectNode;

/** Discord says no, as it does: with a status, a code of its own, and words. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;

  Refusal(int status, int code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static Refusal form(String where, String why) {
    return new Refusal(400, 50035, "Invalid Form Body: " + where + " " + why);
  }

  static Refusal unknown(int code, String what) {
    return new Refusal(404, code, "Unknown " + what);
  }

  int status() {
    return status;
  }

  ObjectNode body() {
    return Json.object().put("message", getMessage()).put("code", code);
  }
}
