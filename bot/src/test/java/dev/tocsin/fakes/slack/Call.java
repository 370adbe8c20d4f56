package dev.tocsin.fakes.slack;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A call of the Web API as it came in.
 *
 * @param args every argument as text; structures as JSON
 */
public record Call(String method, String token, Map<String, String> args) {
  public Call {
    args = Map.copyOf(args);
  }

  /** The argument, empty when it was not given. */
  public String text(String name) {
    return args.getOrDefault(name, "");
  }

  boolean has(String name) {
    return !text(name).isEmpty();
  }

  boolean flag(String name) {
    return List.of("true", "1").contains(text(name));
  }

  int number(String name, int otherwise) {
    try {
      return has(name) ? Integer.parseInt(text(name)) : otherwise;
    } catch (NumberFormatException _) {
      throw new Refusal("invalid_arguments").saying(name + " is not a number");
    }
  }

  List<String> list(String name) {
    return has(name) ? List.of(text(name).split(",")) : List.of();
  }

  JsonNode json(String name, String otherwise) {
    try {
      return Json.read(text(name));
    } catch (JacksonException _) {
      throw new Refusal(otherwise).saying(name + " is not JSON");
    }
  }
}
