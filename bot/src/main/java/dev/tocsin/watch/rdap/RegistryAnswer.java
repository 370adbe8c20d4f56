package dev.tocsin.watch.rdap;

import dev.tocsin.watch.Unreadable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a registry says of a domain, as RFC 9083 has it. */
final class RegistryAnswer {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RegistryAnswer() {}

  static Instant end(String answer) {
    try {
      String date =
          JSON.readTree(answer)
              .path("events")
              .valueStream()
              .filter(event -> event.path("eventAction").asString("").equals("expiration"))
              .map(event -> event.path("eventDate").asString(""))
              .findFirst()
              .orElseThrow(() -> new Unreadable("the registry does not say when it ends"));
      return OffsetDateTime.parse(date).toInstant();
    } catch (JacksonException | DateTimeException e) {
      throw new Unreadable("the registry's answer is no RDAP");
    }
  }
}
