package dev.tocsin.oncall;

import java.util.List;

/** The steps of an escalation and how many further rounds they get; the founders always follow. */
public record Policy(String name, List<Step> steps, int repeat) {

  public static final String DEFAULT = "default";

  public Policy {
    steps = List.copyOf(steps);
    if (repeat < 0) {
      throw new IllegalArgumentException("a policy cannot repeat less than not at all");
    }
  }
}
