package dev.tocsin.runbooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a file: a runbook, or everything that is wrong with it. */
record Parsed(@Nullable Runbook runbook, List<Problem> problems) {}
