package dev.tocsin;

import dev.tocsin.cli.Program;
import dev.tocsin.cli.Streams;

/** The program: one sub-command per thing that it can do. */
public final class Tocsin {
  private Tocsin() {}

  /** Runs what the arguments ask for; a server that has started goes on after this returns. */
  public static void main(String[] args) {
    int exitCode = Program.run(Streams.standard(), args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }
}
