package dev.tocsin.paging;

import java.util.Optional;
import java.util.function.Supplier;

/** The sender of Tocsin's mail as it is configured at the moment. */
public record MailFrom(Supplier<Optional<String>> address) {}
