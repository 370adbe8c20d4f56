package dev.tocsin.runbooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do, step by step, when one kind of trouble strikes.
 *
 * @param name the file's name without {@code .md}; what people type to see it
 * @param introduction Markdown before the first step, empty if there is none
 */
public record Runbook(
    String name,
    String title,
    @Nullable String owner,
    Scope scope,
    List<Vendor> vendors,
    String introduction,
    List<Step> steps) {

  public Runbook {
    vendors = List.copyOf(vendors);
    steps = List.copyOf(steps);
  }

  /** The incidents that a runbook is for; an empty list leaves that side open. */
  public record Scope(List<String> services, List<String> keywords, List<Integer> severities) {

    public Scope {
      services = List.copyOf(services);
      keywords = List.copyOf(keywords);
      severities = List.copyOf(severities);
    }
  }

  /** An outside company to turn to, by its name in the configuration or with a link of its own. */
  public record Vendor(String name, @Nullable String link) {}
}
