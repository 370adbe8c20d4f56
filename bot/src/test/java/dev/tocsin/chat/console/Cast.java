package dev.tocsin.chat.console;

import dev.tocsin.chat.console.PracticePeople.Person;
import java.util.List;

/** The people of the tests. */
final class Cast {
  static final Person ADA = new Person("ada", "Ada L.", "founder");
  static final Person GRACE = new Person("grace", "Grace H.", "founder");
  static final Person LINUS = new Person("linus", "Linus", "on call");
  static final Person MARGARET = new Person("margaret", "Margaret", "engineer");
  static final Person DENNIS = new Person("dennis", "Dennis", "engineer");

  private Cast() {}

  static PracticePeople people() {
    return new PracticePeople(() -> List.of(ADA, GRACE, LINUS, MARGARET, DENNIS));
  }
}
