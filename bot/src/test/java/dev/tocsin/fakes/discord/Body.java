package dev.tocsin.fakes.discord;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What came with a request: JSON, alone or as the first part of a form with files. */
final class Body {
  private static final Pattern PAYLOAD =
      Pattern.compile("name=\"payload_json\".*?\r\n\r\n(.*?)\r\n--", Pattern.DOTALL);

  private static final Pattern FILE =
      Pattern.compile("name=\"files\\[\\d+]\".*?\r\n\r\n(.*?)\r\n--", Pattern.DOTALL);

  private Body() {}

  static JsonNode of(Headers headers, byte[] body) {
    String type = String.valueOf(headers.getFirst("Content-Type"));
    if (body.length == 0) {
      return Json.object();
    }
    if (!type.startsWith("multipart/")) {
      return Json.readAny(body);
    }
    Matcher payload = PAYLOAD.matcher(new String(body, StandardCharsets.UTF_8));
    if (!payload.find()) {
      throw Refusal.form("payload_json", "is required");
    }
    JsonNode read = Json.readAny(payload.group(1).getBytes(StandardCharsets.UTF_8));
    Matcher file = FILE.matcher(new String(body, StandardCharsets.UTF_8));
    for (JsonNode one : read.path("attachments")) {
      if (file.find()) {
        ((ObjectNode) one).put("content", file.group(1));
      }
    }
    return read;
  }
}
