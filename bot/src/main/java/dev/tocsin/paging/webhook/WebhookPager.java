package dev.tocsin.paging.webhook;

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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Pages by a POST of JSON to the person's own address. */
final class WebhookPager implements PagerChannel {
  private final Signature signature;
  private final JsonMapper json;

  WebhookPager(Signature signature, JsonMapper json) {
    this.signature = signature;
    this.json = json;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public String send(Page page) {
    return post(page.person(), page.key(), page.at(), body(page));
  }

  @Override
  public String tell(Notice notice) {
    Map<String, Object> body =
        Map.of(
            "event", notice.kind() == Notice.Kind.ALARM ? "alarm" : "test",
            "key", notice.key(),
            "person", notice.person().key(),
            "text", notice.text(),
            "at", notice.at().toString());
    return post(notice.person(), notice.key(), notice.at(), body);
  }

  private String post(Person person, String key, Instant at, Map<String, Object> told) {
    URI target = target(person);
    Provider provider = new Provider("the webhook of " + person.name());
    String body = json.writeValueAsString(told);
    provider.call(
        HttpRequest.newBuilder(target)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .header("X-Tocsin-Signature", signature.of(at, body))
            .POST(BodyPublishers.ofString(body)),
        answer -> "");
    return "accepted by " + target.getHost();
  }

  private static URI target(Person person) {
    String address = person.contact().webhook();
    if (address == null) {
      throw PageFailure.forGood(person.name() + " has no webhook");
    }
    return URI.create(address);
  }

  private static Map<String, Object> body(Page page) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("event", "page");
    body.put("key", page.key());
    body.put("incident", Incident.name(page.incident()));
    body.put("headline", page.headline());
    body.put("person", page.person().key());
    body.put("why", page.why());
    body.put("at", page.at().toString());
    body.put("acknowledge", page.acknowledge());
    body.put("away", page.away());
    return body;
  }
}
