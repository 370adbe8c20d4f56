package dev.tocsin.chat;

import dev.tocsin.chat.CommandSpec.Handler;
import dev.tocsin.chat.CommandSpec.Scope;
import dev.tocsin.chat.CommandSpec.Visibility;
import java.util.ArrayList;
import java.util.List;

/** Writes an entry of the catalog as a sentence. */
final class SpecBuilder {
  private final String root;
  private final List<String> path;
  private final List<List<String>> aliases = new ArrayList<>();
  private final List<Argument> arguments = new ArrayList<>();
  private Scope scope;
  private final Visibility visibility;

  private SpecBuilder(String root, String path, Scope scope, Visibility visibility) {
    this.root = root;
    this.path = List.of(path.split(" "));
    this.scope = scope;
    this.visibility = visibility;
  }

  /** A command that changes an incident, which its room sees. */
  static SpecBuilder change(String path) {
    return new SpecBuilder("incident", path, Scope.INCIDENT, Visibility.ROOM);
  }

  /** A command that shows something of an incident to the one who asks. */
  static SpecBuilder look(String path) {
    return new SpecBuilder("incident", path, Scope.INCIDENT, Visibility.ASKER);
  }

  /** A command about on-call, answered to the one who asks. */
  static SpecBuilder onCall(String path) {
    return new SpecBuilder("oncall", path, Scope.COMPANY, Visibility.ASKER);
  }

  SpecBuilder forTheCompany() {
    scope = Scope.COMPANY;
    return this;
  }

  SpecBuilder or(String... others) {
    for (String other : others) {
      aliases.add(List.of(other.split(" ")));
    }
    return this;
  }

  SpecBuilder takes(Argument... taken) {
    arguments.addAll(List.of(taken));
    return this;
  }

  CommandSpec does(String does, String example, Handler handler) {
    return new CommandSpec(
        root,
        path,
        List.copyOf(aliases),
        scope,
        visibility,
        List.copyOf(arguments),
        new CommandSpec.Text(does, example),
        handler);
  }
}
