package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Post;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.discord.Patience;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookingForDiscordTest {
  private final FakeDiscord discord = FakeDiscord.start();

  @AfterEach
  void close() {
    discord.close();
  }

  private static ChatFailure page(Connected tocsin) {
    var linus = new ChatUser("discord", "102", "Linus");
    var post = new Post("p", Card.text("you are paged"));
    return catchThrowableOfType(ChatFailure.class, () -> tocsin.platform().sayAlone(linus, post));
  }

  @Test
  void where_its_host_name_is_unknown_that_is_said_and_it_is_tried_again() {
    try (var tocsin = Connected.toNobody(discord)) {
      String words = "Discord could not let Tocsin in: its host name is unknown.";
      Patience.untilSo(words, () -> tocsin.platform().health().detail().equals(words));
      assertThat(page(tocsin)).hasMessage(words);
      assertThat(page(tocsin).worthRetrying()).isTrue();
    }
  }

  @Test
  void where_it_is_gone_that_is_said_and_it_is_tried_again() {
    discord.person("Linus");
    try (var tocsin = new Connected(discord).isUp()) {
      discord.line().restGoes();
      assertThat(page(tocsin)).hasMessageEndingWith(": it is out of reach.");
      assertThat(page(tocsin).worthRetrying()).isTrue();
    }
  }

  @Test
  void what_keeps_a_request_from_it_is_told_in_words() {
    assertThat(Failures.of("post a message", unheard(new UnknownHostException("discord.com"))))
        .hasMessage("Discord could not post a message: its host name is unknown.");
    assertThat(Failures.of("post a message", new TimeoutException("RestAction has timed out")))
        .hasMessage("Discord could not post a message: it did not answer in time.");
  }

  private static ErrorResponseException unheard(Exception why) {
    return ErrorResponseException.create(ErrorResponse.SERVER_ERROR, new Response(why, Set.of()));
  }
}
