package dev.tocsin.oncall;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the company runs: who is paged for it, and the words that tell an incident is about it.
 */
public record Service(
    String name, @Nullable String policy, List<String> components, List<String> keywords) {

  public Service {
    components = List.copyOf(components);
    keywords = List.copyOf(keywords);
  }
}
