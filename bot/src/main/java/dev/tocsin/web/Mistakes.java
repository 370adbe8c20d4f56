package dev.tocsin.web;

import dev.tocsin.config.Problem;
import java.util.List;
import java.util.function.Supplier;

/** What is wrong with the configuration file as it is now. */
record Mistakes(Supplier<List<Problem>> now) {}
