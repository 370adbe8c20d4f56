package dev.tocsin.bench;

import dev.tocsin.postmortem.Fitting;
import java.io.IOException;
import java.nio.file.Path;

/**
 * How well drafts tell incidents that their weights have not seen; see {@code docs/draft.md}. The
 * first argument is a folder of public incidents, or a number when there is none; with a second one
 * that says {@code fit} the table of weights is fitted anew and printed.
 */
public final class FittingBench {
  private FittingBench() {}

  public static void main(String[] args) throws IOException {
    Fitting.run(Path.of(args[0]), args.length > 1 ? args[1] : "measure", System.out);
  }
}
