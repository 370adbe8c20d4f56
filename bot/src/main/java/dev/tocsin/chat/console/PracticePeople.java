package dev.tocsin.chat.console;

import dev.tocsin.chat.ChatUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Who can be acted as: the configuration's people, and a guest whom no configuration knows. */
public final class PracticePeople {
  private static final Person GUEST = new Person("robin", "Robin (contractor)", "guest");

  private final Supplier<List<Person>> configured;

  /** Asks for the people each time, so that a reloaded configuration counts. */
  public PracticePeople(Supplier<List<Person>> configured) {
    this.configured = configured;
  }

  /**
   * Someone to act as.
   *
   * @param note what is worth knowing of them in two or three words, such as {@code founder}
   */
  public record Person(String id, String name, String note) {
    ChatUser user() {
      return new ChatUser(ConsolePlatform.NAME, id, name);
    }

    Entry.Author author() {
      return new Entry.Author(id, name, false);
    }
  }

  List<Person> all() {
    var all = new ArrayList<>(configured.get());
    if (all.stream().noneMatch(person -> person.id().equals(GUEST.id()))) {
      all.add(GUEST);
    }
    return all;
  }

  Person called(String id) {
    return find(id).orElseThrow(() -> Refused.unknown("Nobody here is called " + id + "."));
  }

  Optional<Person> find(String id) {
    return all().stream().filter(person -> person.id().equals(id)).findFirst();
  }
}
