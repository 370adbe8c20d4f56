package dev.tocsin.fakes.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Slack's reference says of the methods that Tocsin may call. */
final class Contract {
  private static final String TABLE = "/slack/web-api.txt";
  private static final Set<String> ALWAYS_POSSIBLE =
      Set.of(
          "account_inactive",
          "fatal_error",
          "internal_error",
          "invalid_auth",
          "missing_scope",
          "ratelimited",
          "request_timeout",
          "restricted_action",
          "service_unavailable",
          "team_access_not_granted",
          "token_revoked");

  /** What Slack's own SDK always sends though the reference does not have it. */
  private static final Map<String, Set<String>> SENT_BY_THE_SDK =
      Map.of("users.list", Set.of("presence"));

  private final Map<String, Method> methods = new LinkedHashMap<>();

  /** A method of the Web API by the rows of its entry. */
  record Method(String name, Map<String, Set<String>> rows) {
    Set<String> required() {
      return row("required");
    }

    boolean takes(String argument) {
      return required().contains(argument)
          || row("optional").contains(argument)
          || SENT_BY_THE_SDK.getOrDefault(name, Set.of()).contains(argument);
    }

    Set<String> scopes() {
      return row("scopes");
    }

    String tier() {
      return row("tier").iterator().next();
    }

    boolean canFailWith(String error) {
      return row("errors").contains(error) || ALWAYS_POSSIBLE.contains(error);
    }

    private Set<String> row(String key) {
      return rows.getOrDefault(key, Set.of());
    }
  }

  static Contract load() {
    try (var table = Contract.class.getResourceAsStream(TABLE)) {
      var contract = new Contract();
      var text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      for (var entry : text.split("\n\n", 0)) {
        contract.add(entry.lines().filter(line -> !line.startsWith("#")).toList());
      }
      return contract;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The method, or a refusal in Slack's words. */
  Method method(String name) {
    var method = methods.get(name);
    if (method == null) {
      throw new Refusal("unknown_method").with("req_method", name);
    }
    return method;
  }

  Set<String> names() {
    return methods.keySet();
  }

  private void add(List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    Map<String, Set<String>> rows = new HashMap<>();
    for (var line : lines.subList(1, lines.size())) {
      var words = line.strip().split(" ", 2);
      rows.put(words[0], Set.of(words[1].split(" ", 0)));
    }
    methods.put(lines.getFirst(), new Method(lines.getFirst(), rows));
  }
}
