package dev.tocsin.paging.twilio;

import dev.tocsin.oncall.Person;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.paging.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Twilio's REST API of 2010-04-01, as far as pages need it. */
final class TwilioApi {
  /** What reaches a telephone: what Twilio makes for it, and what its content is called there. */
  enum Resource {
    MESSAGE("Messages", "Body"),
    CALL("Calls", "Twiml");

    private final String path;
    private final String content;

    Resource(String path, String content) {
      this.path = path;
      this.content = content;
    }
  }

  private final Provider provider = new Provider("Twilio");
  private final Account account;
  private final JsonMapper json;

  TwilioApi(Account account, JsonMapper json) {
    this.account = account;
    this.json = json;
  }

  Account account() {
    return account;
  }

  /** Sends a person what belongs to the key, and returns what Twilio says of it, in words. */
  String send(Resource resource, Person person, String key, String content) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("To", number(person));
    form.put("From", account.from());
    form.put(resource.content, content);
    account.statusOf(key).ifPresent(to -> form.put("StatusCallback", to));
    return create(resource.path, form);
  }

  private String create(String resource, Map<String, String> form) {
    String path = "/2010-04-01/Accounts/" + account.sid() + "/" + resource + ".json";
    String answer =
        provider.call(
            HttpRequest.newBuilder(URI.create(account.api() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + credentials())
                .POST(BodyPublishers.ofString(encoded(form))),
            this::refusal);
    JsonNode made = read(answer);
    return "%s by Twilio as %s"
        .formatted(made.path("status").asString("accepted"), made.path("sid").asString("unnamed"));
  }

  /** Where a person's telephone rings. */
  private static String number(Person person) {
    String phone = person.contact().phone();
    if (phone == null) {
      throw PageFailure.forGood(person.name() + " has no phone number");
    }
    return phone;
  }

  private String refusal(String body) {
    JsonNode said = read(body);
    String code = said.path("code").asString("");
    return said.path("message").asString("") + (code.isEmpty() ? "" : " [" + code + "]");
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body);
    } catch (JacksonException e) {
      return json.createObjectNode();
    }
  }

  private String credentials() {
    String both = account.sid() + ":" + account.token();
    return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
