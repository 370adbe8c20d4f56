package dev.tocsin.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.tocsin.incident.IncidentEvent;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as the journal stores them.
 *
 * <p>Fields are only added: what an old entry lacks reads as null, zero, false or empty, and what
 * this program doesn't know is passed over.
 */
public final class EventJson {
  /** What stands where words were taken out for good. */
  public static final String REDACTED = "[redacted]";

  private static final int LONG_ENOUGH = 12;

  private static final int VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .withConfigOverride(
              List.class,
              list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  private EventJson() {}

  /**
   * An event in the journal's form.
   *
   * @param type its stored name, such as {@code incident-opened}
   * @param version of what the body holds
   */
  public record Stored(String type, int version, String body) {}

  public static Stored write(IncidentEvent event) {
    return new Stored(EventNames.of(event), VERSION, JSON.writeValueAsString(event));
  }

  public static IncidentEvent read(Stored stored) {
    if (stored.version() > VERSION) {
      throw new IllegalArgumentException(
          "%s has version %d, which a newer Tocsin wrote; this one reads up to %d."
              .formatted(stored.type(), stored.version(), VERSION));
    }
    return JSON.readValue(stored.body(), EventNames.type(stored.type()));
  }

  /** The same event without the words that people put into it. */
  public static Stored redacted(Stored stored) {
    return write(FreeText.replaced(read(stored), REDACTED));
  }

  /** The words that people put into it. */
  public static Set<String> words(Stored stored) {
    return FreeText.in(read(stored));
  }

  /** The same event where it repeats none of these words. */
  public static Stored without(Set<String> secrets, Stored stored) {
    return write(FreeText.replaced(read(stored), text -> without(secrets, text)));
  }

  /** Few letters stand within other words by chance; such are blanked as a whole only. */
  private static String without(Set<String> secrets, String text) {
    String left = text;
    for (String secret : secrets) {
      left = left.equals(secret) ? REDACTED : left;
      left = secret.length() < LONG_ENOUGH ? left : left.replace(secret, REDACTED);
    }
    return left;
  }
}
