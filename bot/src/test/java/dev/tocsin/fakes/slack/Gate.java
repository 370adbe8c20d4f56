package dev.tocsin.fakes.slack;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.JsonNode;

/**
 * Lets a call in or refuses it: token, contract, scopes, rate, and troubles that a test ordered.
 */
final class Gate {
  static final String BOT_TOKEN = "xoxb-fake-slack";
  static final String APP_TOKEN = "xapp-fake-slack";

  private final Contract contract = Contract.load();
  private final Contents contents = new Contents();
  private final Workspace workspace;
  private final Rates rates;
  private final Set<String> scopes = new TreeSet<>();
  private final Map<String, Deque<Trouble>> troubles = new HashMap<>();
  private final List<Call> accepted = new ArrayList<>();
  private final List<String> breaches = new ArrayList<>();
  private final Map<String, String> forbidden = new HashMap<>();
  private String tokenTrouble = "";
  private boolean away;
  private boolean historyCapped;

  /** What shall happen to the next call of a method instead of what it asks for. */
  sealed interface Trouble {
    record Failed(String code) implements Trouble {}

    record TooMany(Duration retryAfter) implements Trouble {}

    record Status(int code) implements Trouble {}

    /** Slack takes the call and says nothing for a while. */
    record Silence() implements Trouble {}

    /** Slack carries the call out once a test lets it. */
    record Held(CountDownLatch until) implements Trouble {}

    /** The connection is cut; with {@code done} after the work, else before it. */
    record Cut(boolean done) implements Trouble {}
  }

  Gate(Workspace workspace) {
    this.workspace = workspace;
    this.rates = new Rates(workspace.time);
  }

  Rates rates() {
    return rates;
  }

  void grant(Set<String> more) {
    scopes.addAll(more);
  }

  void grantOnly(Set<String> these) {
    scopes.clear();
    scopes.addAll(these);
  }

  void revoke(String scope) {
    scopes.remove(scope);
  }

  boolean granted(String scope) {
    return scopes.contains(scope);
  }

  void away(boolean isAway) {
    away = isAway;
  }

  void refuseTokens(String code) {
    tokenTrouble = code;
  }

  boolean historyIsCapped() {
    return historyCapped;
  }

  void capHistory() {
    historyCapped = true;
    for (var method : List.of("conversations.history", "conversations.replies")) {
      rates.limit(method, 1, Duration.ofMinutes(1));
    }
  }

  /**
   * Orders a trouble for the next call of the method; a test may only ask for what Slack can do.
   */
  void trouble(String method, Trouble trouble) {
    if (trouble instanceof Trouble.Failed(var code) && !contract.method(method).canFailWith(code)) {
      throw new IllegalArgumentException(method + " never answers " + code);
    }
    troubles.computeIfAbsent(method, _ -> new ArrayDeque<>()).add(trouble);
  }

  /** Has every call of the method fail so from now on. */
  void forbid(String method, String code) {
    forbidden.put(method, code);
  }

  void allow(String method) {
    forbidden.remove(method);
  }

  Trouble takeTrouble(String method) {
    if (away) {
      return new Trouble.Status(503);
    }
    if (forbidden.containsKey(method)) {
      return new Trouble.Failed(forbidden.get(method));
    }
    var waiting = troubles.get(method);
    return waiting == null ? null : waiting.poll();
  }

  /** Passes when the call is as the contract wants it and the token may make it. */
  void check(Call call) {
    try {
      var method = contract.method(call.method());
      checkToken(call);
      checkArguments(method, call);
      contents.check(call);
      checkScopes(method, call);
    } catch (Refusal refusal) {
      note(call, refusal);
      throw refusal;
    }
  }

  /** Keeps what broke the contract, so that the test fails though the caller swallowed it. */
  void note(Call call, Refusal refusal) {
    if (Breach.is(refusal)) {
      breaches.add(
          call.method() + " " + call.args() + " was refused: " + Json.write(refusal.answer()));
    }
  }

  /** The fake itself did not know what to do; a test must not take that for Slack's fault. */
  void broken(Call call, RuntimeException mistake) {
    var trace = new StringWriter();
    mistake.printStackTrace(new PrintWriter(trace));
    breaches.add(call.method() + " " + call.args() + " broke the fake: " + trace);
  }

  /** Looks at what came with an acknowledgement or by a response URL. */
  void checkReply(JsonNode reply) {
    var problems = contents.problemsOfReply(reply);
    if (!problems.isEmpty()) {
      breaches.add("the reply " + Json.write(reply) + " has " + String.join("; ", problems));
    }
  }

  void accept(Call call) {
    accepted.add(call);
  }

  List<Call> accepted() {
    return List.copyOf(accepted);
  }

  /** Hands out the breaches so far and forgets them. */
  List<String> takeBreaches() {
    var taken = List.copyOf(breaches);
    breaches.clear();
    return taken;
  }

  private void checkToken(Call call) {
    if (call.token().isEmpty()) {
      throw new Refusal("not_authed");
    }
    if (!Set.of(BOT_TOKEN, APP_TOKEN).contains(call.token())) {
      throw new Refusal("invalid_auth");
    }
    if (!tokenTrouble.isEmpty()) {
      throw new Refusal(tokenTrouble);
    }
    var forApp = call.method().equals("apps.connections.open");
    var either = Set.of("auth.test", "api.test").contains(call.method());
    if (!either && forApp != call.token().equals(APP_TOKEN)) {
      throw new Refusal("not_allowed_token_type");
    }
  }

  private static void checkArguments(Contract.Method method, Call call) {
    for (var argument : call.args().keySet()) {
      if (!method.takes(argument)) {
        throw new Refusal("invalid_arguments").saying("unexpected argument: " + argument);
      }
    }
    for (var argument : method.required()) {
      if (!call.args().containsKey(argument)) {
        throw new Refusal("invalid_arguments").saying("missing required field: " + argument);
      }
    }
  }

  private void checkScopes(Contract.Method method, Call call) {
    var fitting = Scopes.fitting(method, call, workspace.channels);
    if (!fitting.isEmpty() && fitting.stream().noneMatch(scopes::contains)) {
      throw new Refusal("missing_scope")
          .with("needed", String.join(",", fitting))
          .with("provided", String.join(",", scopes));
    }
  }
}
