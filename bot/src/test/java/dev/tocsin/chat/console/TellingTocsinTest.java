package dev.tocsin.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.console.Conversation.Utterance;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellingTocsinTest {
  @TempDir private Path folder;
  private final ScriptedTocsin tocsin = new ScriptedTocsin();
  private ConsolePlatform platform;
  private Conversation conversation;
  private Courier courier;

  @BeforeEach
  void open() {
    var clock = InstantSource.fixed(Instant.parse("2026-11-21T02:14:00Z"));
    platform = new ConsolePlatform(folder.resolve("chat.jsonl"), clock, Cast.people());
    conversation = new Conversation(platform.chat());
    courier = new Courier(platform.chat(), tocsin, Cast.people(), folder.resolve("told"));
  }

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void all_that_people_do_is_told_in_its_order() {
    var message = say("it is dwon");
    conversation.edit(Cast.LINUS, message, "it is down");
    conversation.react(Cast.ADA, message, "📌", true);
    conversation.react(Cast.ADA, message, "📌", false);
    conversation.delete(Cast.LINUS, message);
    courier.deliver();
    assertThat(tocsin.told)
        .containsExactly(
            "linus said it is dwon",
            message + " reads it is down",
            "ada added pushpin",
            "ada took away pushpin",
            message + " was deleted");
  }

  @Test
  void what_tocsin_does_itself_is_not_told() {
    var message = platform.post("general", new Post("k", Card.text("Hello")));
    platform.edit("general", message, Card.text("Hello again"));
    platform.mark("general", message, true);
    courier.deliver();
    assertThat(tocsin.told).isEmpty();
  }

  @Test
  void what_cannot_be_taken_now_is_told_later_and_nothing_before_it() {
    tocsin.away = true;
    say("first");
    courier.deliver();
    say("second");
    tocsin.away = false;
    courier.deliver();
    assertThat(tocsin.told).containsExactly("linus said first", "linus said second");
  }

  @Test
  void what_was_said_just_before_a_crash_is_told_after_the_start() {
    say("first");
    courier.deliver();
    say("second");
    platform.close();
    open();
    courier.deliver();
    assertThat(tocsin.told).containsExactly("linus said first", "linus said second");
  }

  private String say(String text) {
    return conversation.say(Cast.LINUS, text, new Utterance("general", null, text)).id();
  }
}
