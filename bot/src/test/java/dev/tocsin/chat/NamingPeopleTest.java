package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingPeopleTest {
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
  @CsvSource({
    "@linus, linus",
    "@LINUS, linus",
    "linus, linus",
    "<@linus>, linus",
    "<@s7>, sam",
    "<@s8|sam>, sam2",
    "<@!s9>, max",
    "@sam, sam",
    "@sam2, sam2"
  })
  void a_key_a_name_of_one_or_a_mention_is_someone(String word, String key) {
    talk.types("linus", "C1", "/incident lead " + word);

    assertThat(talk.desk.incident(1).lead().orElseThrow().id()).isEqualTo(key);
  }

  @Test
  void the_name_of_two_is_asked_about_and_nobody_is_taken() {
    assertThat(talk.types("linus", "C1", "/incident lead @Sam"))
        .contains("which one: @sam or @sam2?");
    assertThat(talk.desk.incident(1).lead()).isEmpty();
  }

  @Test
  void whoever_is_not_configured_is_not_taken_for_someone_else() {
    assertThat(talk.types("linus", "C1", "/incident lead <@ada2>")).contains("is nobody in");
    assertThat(talk.types("linus", "C1", "/incident lead @robin")).contains("unknown person");
    assertThat(talk.types("linus", "C1", "/incident lead @s7")).contains("unknown person");
  }
}
