package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.Said;
import dev.tocsin.fakes.discord.DiscordPerson;
import dev.tocsin.fakes.discord.DiscordRoom;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.discord.Patience;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class KeepingFilesFromDiscordTest {
  private final FakeDiscord discord = FakeDiscord.start();
  private final DiscordRoom room = discord.room("general");
  private DiscordPerson linus;
  private Connected tocsin;

  @BeforeEach
  void connect() {
    linus = discord.person("linus");
    tocsin = new Connected(discord).isUp();
  }

  @AfterEach
  void close() {
    tocsin.close();
    discord.close();
  }

  private Said.Attachment heard() {
    return Patience.until("a file", () -> tocsin.files.stream().findFirst());
  }

  private String content(Said.Attachment file) throws IOException {
    try (var content = tocsin.platform().open(file)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_file_is_fetched_as_it_was_sent() throws IOException {
    linus.sends(room, "look", "graph.txt", "502 502 502");
    var file = heard();
    assertThat(file.name()).isEqualTo("graph.txt");
    assertThat(file.size()).isEqualTo(11);
    assertThat(content(file)).isEqualTo("502 502 502");
  }

  @Test
  void a_link_that_ran_out_is_asked_for_anew() throws IOException {
    linus.sends(room, "look", "graph.txt", "502 502 502");
    var file = heard();
    discord.linksRunOut();
    assertThat(content(file)).isEqualTo("502 502 502");
  }

  @Test
  void a_file_whose_message_is_gone_is_said_to_be() {
    var message = linus.sends(room, "look", "graph.txt", "502 502 502");
    var file = heard();
    linus.deletes(room, message);
    discord.linksRunOut();
    assertThatThrownBy(() -> content(file))
        .isInstanceOfSatisfying(
            ChatFailure.class, failure -> assertThat(failure.worthRetrying()).isFalse());
  }

  @Test
  void nothing_is_fetched_from_elsewhere() {
    var elsewhere =
        new Said.Attachment("1.2.3", "graph.txt", "text/plain", 3, "http://192.0.2.1/graph.txt");
    assertThatThrownBy(() -> content(elsewhere)).hasMessageContaining("not kept by Discord");
  }
}
