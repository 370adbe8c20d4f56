package dev.tocsin.config;

import dev.tocsin.oncall.Person;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A company that this one depends on: where to ask for help, as whom, and who may. */
public record Vendor(
    String name, @Nullable URI support, @Nullable String account, List<Person> access) {

  public Vendor {
    access = List.copyOf(access);
  }

  /** How help is had there, in one line; empty if the configuration only names it. */
  public String help() {
    String who = access.stream().map(Person::name).collect(Collectors.joining(", "));
    return Stream.of(
            support == null ? "" : support.toString(),
            account == null ? "" : "account " + account,
            who.isEmpty() ? "" : "access: " + who)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
