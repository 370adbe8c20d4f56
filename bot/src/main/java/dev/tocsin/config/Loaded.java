package dev.tocsin.config;

import java.util.List;

/** What came of reading a configuration file. */
public sealed interface Loaded {

  /** It can be used. */
  record Good(Configuration configuration) implements Loaded {}

  /** It cannot, and these are all the reasons, in the order of the file. */
  record Broken(List<Problem> problems) implements Loaded {
    public Broken {
      problems = List.copyOf(problems);
    }
  }
}
