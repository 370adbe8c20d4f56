package dev.tocsin.web.alerts;

import dev.tocsin.oncall.Reading;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tells by its fields what kind of alert a request brings. */
final class AlertBody {
  static final String FORMS =
      "Send {\"title\": \"Disk full on db1\"}, with \"service\", \"severity\", \"key\", \"status\","
          + " \"text\" and \"link\" if you like; or what Alertmanager and Grafana send, with"
          + " \"alerts\" in it.";

  private static final String NO_JSON = "This is not JSON. ";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AlertBody() {}

  static Reading<Notification> read(byte[] bytes, Instant now) {
    Fields body;
    try {
      body = new Fields(JSON.readTree(bytes));
    } catch (JacksonException _) {
      return new Reading.Unclear<>(NO_JSON + FORMS);
    }
    return body.hasList("alerts")
        ? new GroupBody(body, now).read()
        : new PlainBody(body, now).read();
  }
}
