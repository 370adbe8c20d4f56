package dev.tocsin.desk;

import dev.tocsin.runbooks.Runbook;
import dev.tocsin.runbooks.Step;
import java.util.List;

/**
 * A runbook as people work by it; steps are numbered from 1.
 *
 * @param introduction what to know before the first step, empty if there is nothing
 */
public record Guide(String name, String title, String introduction, List<Instruction> steps) {

  /** One thing to do, and how it is done. */
  public record Instruction(String text, List<How> how) {}

  /** Words, or commands to copy. */
  public sealed interface How {}

  public record Words(String text) implements How {}

  public record Commands(String text) implements How {}

  static Guide of(Runbook runbook) {
    return new Guide(
        runbook.name(),
        runbook.title(),
        plain(runbook.introduction()),
        runbook.steps().stream().map(Guide::instruction).toList());
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
