package dev.tocsin.paging;

import dev.tocsin.incident.Incident;
import dev.tocsin.oncall.Person;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to be told, by any channel.
 *
 * @param key the same for the same page, however often it is tried
 * @param incident the incident's number
 * @param headline the incident in one line
 * @param why why this person
 * @param acknowledge a link that acknowledges, null while Tocsin has no public address
 * @param away the chat that is not reachable, such as {@code Slack}; null while all is well
 */
public record Page(
    String key,
    long incident,
    Person person,
    String headline,
    String why,
    Instant at,
    @Nullable String acknowledge,
    @Nullable String away) {

  /** That the chat is not reachable, and how to go on; empty while it is. */
  public Optional<String> detour() {
    String link = acknowledge == null ? "" : "; go on at " + acknowledge;
    return Optional.ofNullable(away).map(chat -> chat + " is not reachable" + link);
  }

  /** The incident in one line, the worst first, such as {@code [SEV1] INC-42 Checkout is down}. */
  public static String headline(Incident incident) {
    String severity = incident.severity().map(Enum::name).orElse("not rated");
    String drill = incident.lifecycle().isDrill() ? "drill, " : "";
    return "[" + drill + severity + "] " + incident.name() + " " + incident.title();
  }
}
