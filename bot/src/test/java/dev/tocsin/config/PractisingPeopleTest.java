package dev.tocsin.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.oncall.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PractisingPeopleTest {
  private static final String OWN =
      """
      company: { name: Acme, timezone: UTC }
      people:
        ada: { slack: U01ADA, phone: "+15550100" }
        grace: { console: boss }
        boss: { email: boss@acme.test }
      founders: [ada]
      """;

  @TempDir Path folder;

  private Roster roster(boolean practice) throws IOException {
    Path file = Files.writeString(folder.resolve("tocsin.yaml"), OWN);
    Loaded loaded = new ConfigurationFile(file, practice).read();
    assertThat(loaded).isInstanceOf(Loaded.Good.class);
    return ((Loaded.Good) loaded).configuration().roster();
  }

  @Test
  void in_the_practice_room_a_person_is_known_by_their_key() throws IOException {
    var ada = roster(true).staff().personOn("console", "ada").orElseThrow();
    assertThat(ada.contact().ids()).containsEntry("slack", "U01ADA");
    assertThat(ada.contact().phone()).isEqualTo("+15550100");
    assertThat(roster(true).staff().founders()).containsExactly(ada);
  }

  @Test
  void an_id_that_somebody_chose_stays_theirs() throws IOException {
    var staff = roster(true).staff();
    assertThat(staff.personOn("console", "boss").orElseThrow().key()).isEqualTo("grace");
    assertThat(staff.person("boss").orElseThrow().contact().ids()).isEmpty();
  }

  @Test
  void elsewhere_nobody_is_in_the_practice_room_who_did_not_say_so() throws IOException {
    assertThat(roster(false).staff().personOn("console", "ada")).isEmpty();
  }
}
