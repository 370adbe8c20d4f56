package dev.tocsin.fakes.slack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether what a call carries is of the right type and within Slack's limits. */
final class Contents {
  private static final Set<String> SWITCHES =
      Set.of(
          "as_user",
          "exclude_archived",
          "force",
          "full",
          "include_all_metadata",
          "include_count",
          "include_disabled",
          "include_locale",
          "include_num_members",
          "include_users",
          "inclusive",
          "is_private",
          "link_names",
          "mrkdwn",
          "prevent_creation",
          "reply_broadcast",
          "return_im",
          "unfurl_links",
          "unfurl_media");
  private static final Set<String> TIMES = Set.of("ts", "thread_ts", "message_ts");
  private static final Map<String, Integer> LONGEST_TEXT =
      Map.of("chat.postMessage", 40_000, "chat.postEphemeral", 40_000, "chat.update", 4_000);
  private static final int LONGEST_TOPIC = 250;
  private static final int LONGEST_BLOCKS = 13_000;
  private static final int MOST_ATTACHMENTS = 100;
  private static final int LARGEST_VIEW = 250_000;
  private static final int LARGEST_METADATA = 8_000;

  private final Shapes shapes = Shapes.load();

  void check(Call call) {
    call.args().forEach(Contents::checkType);
    checkText(call);
    Names.check(call);
    if (call.has("blocks")) {
      checkBlocks(call.json("blocks", "invalid_blocks_format"));
    }
    if (call.has("attachments")) {
      checkAttachments(call.json("attachments", "invalid_attachments"));
    }
    if (call.has("view")) {
      checkView(call, call.json("view", "invalid_arguments"));
    }
    if (call.has("metadata")) {
      checkMetadata(call.json("metadata", "invalid_metadata_format"));
    }
  }

  /** What is wrong with a reply that came with an acknowledgement or by a response URL. */
  List<String> problemsOfReply(JsonNode reply) {
    return shapes.problems(reply, "reply");
  }

  private static void checkType(String name, String value) {
    if (SWITCHES.contains(name) && !Set.of("true", "false", "1", "0").contains(value)) {
      throw new Refusal("invalid_arguments").saying(name + " is not true or false");
    }
    if (TIMES.contains(name) && !value.matches("[0-9]{10}\\.[0-9]{6}")) {
      throw new Refusal("invalid_arguments").saying(name + " is no message's time");
    }
    if (name.equals("limit") && !value.matches("[1-9][0-9]{0,2}")) {
      throw new Refusal("invalid_arguments").saying("limit is not a number from 1 to 999");
    }
  }

  private static void checkText(Call call) {
    var longest = LONGEST_TEXT.getOrDefault(call.method(), Integer.MAX_VALUE);
    if (call.text("text").length() > longest) {
      throw new Refusal("msg_too_long");
    }
    if (call.text("markdown_text").length() > 12_000) {
      throw new Refusal("msg_too_long");
    }
    if (call.text("topic").length() > LONGEST_TOPIC
        || call.text("purpose").length() > LONGEST_TOPIC) {
      throw new Refusal("too_long");
    }
    if (call.has("markdown_text") && (call.has("text") || call.has("blocks"))) {
      throw new Refusal("markdown_text_conflict");
    }
  }

  private void checkBlocks(JsonNode blocks) {
    if (!blocks.isArray()) {
      throw new Refusal("invalid_blocks_format");
    }
    if (blocks.isEmpty()) {
      return;
    }
    var message = Json.object();
    message.set("blocks", blocks);
    refuse("invalid_blocks", shapes.problems(message, "message"));
    if (length(blocks) > LONGEST_BLOCKS) {
      throw new Refusal("msg_blocks_too_long");
    }
  }

  private void checkAttachments(JsonNode attachments) {
    if (attachments.size() > MOST_ATTACHMENTS) {
      throw new Refusal("too_many_attachments");
    }
    attachments.valueStream().map(one -> one.path("blocks")).forEach(this::checkInner);
  }

  private void checkInner(JsonNode blocks) {
    if (!blocks.isMissingNode()) {
      checkBlocks(blocks);
    }
  }

  private void checkView(Call call, JsonNode view) {
    if (Json.write(view).getBytes(StandardCharsets.UTF_8).length > LARGEST_VIEW) {
      throw new Refusal("view_too_large");
    }
    var type = call.method().equals("views.publish") ? "home" : "modal";
    var either = call.method().equals("views.update");
    refuse(
        "invalid_arguments",
        either ? shapes.problems(view, "modal", "home") : shapes.problems(view, type));
  }

  private static void checkMetadata(JsonNode metadata) {
    var whole = metadata.path("event_type").isString() && metadata.path("event_payload").isObject();
    if (!whole || metadata.size() != 2) {
      throw new Refusal("invalid_metadata_format");
    }
    if (Json.write(metadata).length() > LARGEST_METADATA) {
      throw new Refusal("metadata_too_large");
    }
  }

  private static int length(JsonNode blocks) {
    return Json.all(blocks)
        .flatMap(it -> it.propertyStream())
        .filter(it -> it.getKey().equals("text") && it.getValue().isString())
        .mapToInt(it -> it.getValue().asString().length())
        .sum();
  }

  private static void refuse(String code, List<String> problems) {
    if (!problems.isEmpty()) {
      throw new Refusal(code).saying(String.join("; ", problems));
    }
  }
}
