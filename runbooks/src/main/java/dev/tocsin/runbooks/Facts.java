package dev.tocsin.runbooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an incident.
 *
 * @param severity 1 to 4, or 0 while nobody has set one
 * @param messages what people have said and noted so far
 */
public record Facts(String title, @Nullable String service, int severity, List<String> messages) {

  public Facts {
    messages = List.copyOf(messages);
  }
}
