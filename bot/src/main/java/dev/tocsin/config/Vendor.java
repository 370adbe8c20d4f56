package dev.tocsin.config;

import dev.tocsin.oncall.Person;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A company that this one depends on: where to ask for help, as whom, and who may. */
public record Vendor(
    String name, @Nullable URI support, @Nullable String account, List<Person> access) {

  public Vendor {
    access = List.copyOf(access);
  }
}
