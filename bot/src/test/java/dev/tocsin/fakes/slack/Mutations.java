package dev.tocsin.fakes.slack;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls that an app really made, each made wrong in one place. */
public final class Mutations {
  private static final Map<String, Integer> LONGEST = Map.of("topic", 250, "purpose", 250);

  /** Fewer blocks than a view may have, which are shorter than they may be. */
  private static final int MANY = 90;

  private static final Map<String, Integer> LONGEST_TEXT =
      Map.of("chat.postMessage", 40_000, "chat.postEphemeral", 40_000, "chat.update", 4_000);

  private final Contract contract = Contract.load();
  private final Shapes shapes = Shapes.load();
  private final Map<String, Call> wrong = new LinkedHashMap<>();

  private Mutations(List<Call> calls) {
    calls.forEach(this::mutate);
  }

  /** By a sentence that says what is wrong with each. */
  public static Map<String, Call> of(List<Call> calls) {
    return Collections.unmodifiableMap(new Mutations(calls).wrong);
  }

  private void mutate(Call call) {
    var method = call.method();
    wrong.put(method + " misspelt", new Call(method + "s", call.token(), call.args()));
    for (var argument : call.args().keySet()) {
      put(call, argument + " renamed", args -> args.put(argument + "_", args.remove(argument)));
    }
    for (var argument : contract.method(method).required()) {
      put(call, argument + " left out", args -> args.remove(argument));
    }
    LONGEST.forEach((argument, most) -> lengthen(call, argument, most));
    lengthen(call, "name", method.startsWith("reactions.") ? 100 : 80);
    lengthen(call, "text", LONGEST_TEXT.getOrDefault(method, Integer.MAX_VALUE));
    if (call.has("limit")) {
      put(call, "limit: 1000", args -> args.put("limit", "1000"));
    }
    if (call.has("metadata")) {
      put(call, "metadata: 8001", args -> args.put("metadata", metadata(8_001)));
    }
    if (method.equals("conversations.invite")) {
      var users = String.join(",", Collections.nCopies(101, "U01"));
      put(call, "users: 101", args -> args.put("users", users));
    }
    if (call.has("blocks")) {
      parts(call, "blocks", "message");
      put(
          call,
          "blocks: 13,001 characters",
          args -> args.put("blocks", Json.write(sections(5, 13_001))));
    }
    if (call.has("view")) {
      parts(call, "view", method.equals("views.publish") ? "home" : "modal");
      put(call, "view: 250,001 bytes", args -> args.put("view", view(call, 250_001)));
    }
  }

  private void lengthen(Call call, String argument, int most) {
    if (call.has(argument)
        && most < Integer.MAX_VALUE
        && contract.method(call.method()).takes(argument)) {
      var tooMuch = "x".repeat(most + 1);
      put(call, argument + " too long", args -> args.put(argument, tooMuch));
    }
  }

  private void parts(Call call, String argument, String shape) {
    var surface = surface(call, argument);
    for (var limit : shapes.limits(surface, shape)) {
      var longer = surface.deepCopy();
      exceed(longer, limit);
      var value = argument.equals("blocks") ? longer.path("blocks") : longer;
      put(
          call,
          argument + limit.path() + " beyond " + limit.most(),
          args -> args.put(argument, Json.write(value)));
    }
  }

  /** Blocks that are short enough each. */
  private static ArrayNode sections(int count, int characters) {
    var blocks = Json.array();
    for (int i = 0; i < count; i++) {
      var text = "x".repeat((characters + i) / count);
      blocks
          .addObject()
          .put("type", "section")
          .putObject("text")
          .put("type", "mrkdwn")
          .put("text", text);
    }
    return blocks;
  }

  private static String view(Call call, int bytes) {
    var view = surface(call, "view").deepCopy();
    view.set("blocks", sections(MANY, 0));
    var left = bytes - Json.write(view).getBytes(StandardCharsets.UTF_8).length;
    view.set("blocks", sections(MANY, left));
    return Json.write(view);
  }

  private static String metadata(int length) {
    var metadata = Json.object().put("event_type", "tocsin_post");
    var payload = metadata.putObject("event_payload").put("key", "");
    payload.put("key", "x".repeat(length - Json.write(metadata).length()));
    return Json.write(metadata);
  }

  private static ObjectNode surface(Call call, String argument) {
    var value = call.json(argument, "invalid_arguments");
    if (argument.equals("view")) {
      return (ObjectNode) value;
    }
    var message = Json.object();
    message.set("blocks", value);
    return message;
  }

  private static void exceed(ObjectNode surface, Shapes.Limit limit) {
    var pointer = JsonPointer.compile(limit.path());
    var tooLong = surface.at(pointer);
    if (tooLong instanceof ArrayNode list) {
      var last = list.get(list.size() - 1);
      while (list.size() <= limit.most()) {
        list.add(withoutIds(last));
      }
    } else {
      var holder = surface.at(pointer.head());
      ((ObjectNode) holder).put(pointer.last().getMatchingProperty(), "x".repeat(limit.most() + 1));
    }
  }

  private static JsonNode withoutIds(JsonNode part) {
    var copy = part.deepCopy();
    Json.all(copy)
        .filter(ObjectNode.class::isInstance)
        .toList()
        .forEach(it -> ((ObjectNode) it).remove(List.of("block_id", "action_id")));
    return copy;
  }

  private void put(Call call, String what, Consumer<Map<String, String>> change) {
    Map<String, String> args = new HashMap<>(call.args());
    change.accept(args);
    wrong.put(
        call.method() + " " + new TreeSet<>(call.args().keySet()) + " " + what,
        new Call(call.method(), call.token(), args));
  }
}
