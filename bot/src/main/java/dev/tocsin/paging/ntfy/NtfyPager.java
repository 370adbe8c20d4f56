package dev.tocsin.paging.ntfy;

import dev.tocsin.incident.Incident;
import dev.tocsin.oncall.Person;
import dev.tocsin.paging.Notice;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.paging.Provider;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Pages by push; a tap on the message's button acknowledges. Source: ntfy's "Publish as JSON". */
final class NtfyPager implements PagerChannel {
  private static final int URGENT = 5;
  private static final int SILENT = 2;

  /** A message over 4,096 bytes would arrive as a file; a letter has up to four of them. */
  private static final int LONGEST = 250;

  private final Provider provider;
  private final URI server;
  private final String token;
  private final JsonMapper json;

  /**
   * @param token of a server that asks for one, or empty
   */
  NtfyPager(URI server, String token, JsonMapper json) {
    this.provider = new Provider("the push server " + server.getHost());
    this.server = server;
    this.token = token;
    this.json = json;
  }

  @Override
  public String name() {
    return "push";
  }

  @Override
  public String send(Page page) {
    return post(message(page));
  }

  @Override
  public String tell(Notice notice) {
    return post(
        Map.of(
            "topic",
            topic(notice.person()),
            "title",
            brief(notice.subject()),
            "message",
            brief(notice.text()),
            "priority",
            notice.isUrgent() ? URGENT : SILENT));
  }

  private String post(Map<String, Object> message) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(message)));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    String answer = provider.call(request, body -> field(body, "error"));
    String id = field(answer, "id");
    return "accepted by " + provider.name() + (id.isEmpty() ? "" : " as " + brief(id));
  }

  private Map<String, Object> message(Page page) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("topic", topic(page.person()));
    message.put("title", brief(page.headline()));
    message.put("message", text(page));
    message.put("priority", URGENT);
    message.put("tags", List.of("rotating_light", Incident.name(page.incident())));
    String link = page.acknowledge();
    if (link != null) {
      message.put("click", link);
      message.put("actions", List.of(tap(link)));
    }
    return message;
  }

  private static String text(Page page) {
    String called = brief(page.person().name() + ", you are paged: " + page.why() + ".");
    String how = page.acknowledge() == null ? "." : "; tap this to go on.";
    return page.away() == null ? called : called + " " + page.away() + " is not reachable" + how;
  }

  /** The phone itself asks for the link, so that one tap is enough. */
  private static Map<String, Object> tap(String link) {
    return Map.of(
        "action", "http", "label", "Acknowledge", "url", link, "method", "POST", "clear", true);
  }

  private static String topic(Person person) {
    String topic = person.contact().ntfy();
    if (topic == null) {
      throw PageFailure.forGood(person.name() + " has no ntfy topic");
    }
    return topic;
  }

  private String field(String body, String name) {
    try {
      return json.readTree(body).path(name).asString("");
    } catch (JacksonException e) {
      return "";
    }
  }

  private static String brief(String text) {
    String line = text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
