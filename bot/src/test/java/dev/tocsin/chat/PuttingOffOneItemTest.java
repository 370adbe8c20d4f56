package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PuttingOffOneItemTest {
  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void openOne() {
    talk = new Talk(folder);
    talk.opens("linus", "Checkout is slow sev:3");
    linus("/incident action Watch the certificate");
  }

  @AfterEach
  void close() {
    talk.close();
  }

  private String linus(String words) {
    return talk.types("linus", "C1", words);
  }

  @Test
  void a_button_names_the_item_that_it_puts_off() {
    assertThat(linus("/incident status INC-1 snooze:action item:1"))
        .contains("put off being asked for action item A1 to be done until");
  }

  @Test
  void an_older_one_puts_off_all_of_its_kind() {
    assertThat(linus("/incident status INC-1 snooze:action"))
        .contains("put off being asked for the action items to be done until");
  }
}
