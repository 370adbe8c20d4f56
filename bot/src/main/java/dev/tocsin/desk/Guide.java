package dev.tocsin.desk;

import dev.tocsin.runbooks.Runbook;
import dev.tocsin.runbooks.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A runbook as people work by it; steps are numbered from 1.
 *
 * @param introduction what to know before the first step, empty if there is nothing
 * @param vendors whom to turn to, a line each
 */
public record Guide(
    String name, String title, String introduction, List<Instruction> steps, List<String> vendors) {

  /** One thing to do, and how it is done. */
  public record Instruction(String text, List<How> how) {}

  /** Words, or commands to copy. */
  public sealed interface How {}

  public record Words(String text) implements How {}

  public record Commands(String text) implements How {}

  /**
   * @param help how help is had of a vendor, as far as that is known
   */
  static Guide of(Runbook runbook, Function<String, Optional<String>> help) {
    return new Guide(
        runbook.name(),
        runbook.title(),
        plain(runbook.introduction()),
        runbook.steps().stream().map(Guide::instruction).toList(),
        runbook.vendors().stream().flatMap(vendor -> line(vendor, help).stream()).toList());
  }

  /** One of which nothing is known but its name is no help. */
  private static Optional<String> line(
      Runbook.Vendor vendor, Function<String, Optional<String>> help) {
    String known =
        Stream.concat(Stream.ofNullable(vendor.link()), help.apply(vendor.name()).stream())
            .collect(Collectors.joining(" · "));
    return known.isEmpty() ? Optional.empty() : Optional.of(vendor.name() + ": " + known);
  }

  private static Instruction instruction(Step step) {
    return new Instruction(step.text(), step.details().stream().map(Guide::how).toList());
  }

  private static How how(Step.Detail detail) {
    return switch (detail) {
      case Step.Prose prose -> new Words(plain(prose.markdown()));
      case Step.Code code -> new Commands(code.text());
    };
  }

  /** Cards show words as they are, so that emphasis would be seen as stars. */
  private static String plain(String markdown) {
    return markdown.replace("**", "").strip();
  }
}
