package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoosingAnIncidentTest {
  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void openOne() {
    talk = new Talk(folder);
    talk.opens("linus", "Checkout is slow");
  }

  @AfterEach
  void close() {
    talk.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /incident note the disk is full  | /incident note INC-1 the disk is full
          /inc note the disk is full       | /incident note INC-1 the disk is full
          @Tocsin note the disk is full    | /incident note INC-1 the disk is full
          /INC cause a full disk           | /incident note INC-1 kind:cause a full disk
          /inc acknowledge                 | /incident ack INC-1
          """)
  void what_was_typed_stays_with_the_choice(String typed, String button) {
    assertThat(talk.types("linus", null, typed)).contains("command=" + button);
  }
}
