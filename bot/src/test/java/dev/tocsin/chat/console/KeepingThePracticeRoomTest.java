package dev.tocsin.chat.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.console.Conversation.Utterance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingThePracticeRoomTest {
  private static final Card CARD =
      new Card(
          "INC-42",
          "Checkout is down",
          List.of(
              new Card.Text("Since 02:14"),
              new Card.Small("drill"),
              new Card.Quote("everything fails"),
              new Card.Code("HTTP 500"),
              new Card.Facts(List.of(new Card.Fact("Severity", "1"))),
              new Card.Item("Revert", false, List.of()),
              new Card.Link("Runbook", "https://example.test/runbook"),
              new Card.Links("From", List.of(new Card.Link("Ada", "https://example.test/1")))),
          List.of(new Card.Button("Take it", "/incident ack INC-42", Card.Style.PRIMARY)));

  @TempDir private Path folder;

  @Test
  void everything_is_there_after_a_restart() {
    String said;
    try (var platform = open()) {
      platform.post("general", new Post("k", CARD));
      said = say(platform, "first");
      new Conversation(platform.chat()).edit(Cast.LINUS, said, "first, corrected");
      new Conversation(platform.chat()).react(Cast.LINUS, said, "👍", true);
    }
    try (var platform = open()) {
      var message = platform.chat().read(state -> state.message(said)).orElseThrow();
      assertThat(message.text()).isEqualTo("first, corrected");
      assertThat(message.has("👍", "linus")).isTrue();
      var card =
          platform
              .chat()
              .read(state -> state.message(platform.post("general", new Post("k", CARD))));
      assertThat(card.orElseThrow().card()).isEqualTo(CARD);
    }
  }

  @Test
  void a_torn_last_line_is_dropped_and_written_over() throws IOException {
    try (var platform = open()) {
      say(platform, "first");
    }
    Files.writeString(file(), "{\"n\":4,\"at\":\"2026-11-", StandardOpenOption.APPEND);
    try (var platform = open()) {
      say(platform, "second");
    }
    try (var platform = open()) {
      assertThat(texts(platform)).containsExactly("first", "second");
    }
  }

  @Test
  void a_broken_line_in_the_middle_is_named() throws IOException {
    try (var platform = open()) {
      say(platform, "first");
    }
    var lines = Files.readAllLines(file());
    lines.set(1, "{\"n\":2,");
    Files.write(file(), lines);
    assertThatThrownBy(this::open).hasMessageContaining("line 2 cannot be read");
  }

  @Test
  void a_file_that_cannot_be_written_is_said_and_tried_again_later() {
    var platform = open();
    platform.close();
    assertThatExceptionOfType(ChatFailure.class)
        .isThrownBy(() -> platform.post("general", new Post("k", CARD)))
        .satisfies(failure -> assertThat(failure.worthRetrying()).isTrue());
    assertThat(platform.health().up()).isFalse();
    assertThat(platform.health().detail()).contains("cannot write its file");
  }

  @Test
  void a_message_sent_twice_by_the_browser_is_said_once() {
    try (var platform = open()) {
      var conversation = new Conversation(platform.chat());
      var utterance = new Utterance("general", null, "hello");
      var first = conversation.say(Cast.ADA, "r1", utterance);
      assertThat(conversation.say(Cast.ADA, "r1", utterance)).isEqualTo(first);
      assertThat(texts(platform)).containsExactly("hello");
    }
  }

  private static String say(ConsolePlatform platform, String text) {
    return new Conversation(platform.chat())
        .say(Cast.LINUS, text, new Utterance("general", null, text))
        .id();
  }

  private static List<String> texts(ConsolePlatform platform) {
    return platform
        .chat()
        .read(state -> state.before("general", Long.MAX_VALUE, "linus", 10))
        .stream()
        .map(Message::text)
        .toList();
  }

  private ConsolePlatform open() {
    var clock = InstantSource.fixed(Instant.parse("2026-11-21T02:14:00Z"));
    return new ConsolePlatform(file(), clock, Cast.people());
  }

  private Path file() {
    return folder.resolve("chat.jsonl");
  }
}
