package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.chat.Elsewhere;
import dev.tocsin.chat.Known;
import dev.tocsin.chat.SoleConnections;
import dev.tocsin.fakes.discord.DiscordPerson;
import dev.tocsin.fakes.discord.DiscordRoom;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.discord.Patience;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.Guild;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Of several instances one talks to Discord, and another goes on where it stopped. */
@Timeout(240)
class HandingDiscordOverTest {
  private final FakeDiscord discord = FakeDiscord.start();
  private final DiscordRoom room = discord.room("general");
  private final DiscordPerson linus = discord.person("linus");
  private volatile String holder = "one";
  private Connected one;
  private Connected other;

  @BeforeEach
  void connect() {
    var onRecord = List.of(new Known(room.id(), Map.of()));
    one = Connected.oneOf(discord, onRecord, _ -> holder.equals("one")).isUp();
    other = Connected.oneOf(discord, onRecord, _ -> holder.equals("other"));
  }

  @AfterEach
  void close() {
    assertThat(discord.refused()).isEmpty();
    one.close();
    other.close();
    discord.close();
  }

  private void leavesTo(String next) {
    holder = "nobody";
    Patience.untilSo("nobody on the line", () -> !discord.line().hasListeners());
    linus.says(room, "meanwhile");
    holder = next;
  }

  @Test
  void who_does_not_hold_it_passes_work_on_and_is_well() {
    assertThatThrownBy(() -> other.platform().incidentsRoom()).isInstanceOf(Elsewhere.class);
    assertThat(other.platform().health().up()).isTrue();
    assertThat(discord.line().identified()).isEqualTo(1);
  }

  @Test
  void trouble_in_asking_whose_turn_it_is_does_not_end_all_asking() {
    var troubles = new AtomicInteger(2);
    SoleConnections sole =
        _ -> {
          if (troubles.getAndDecrement() > 0) {
            throw new IllegalStateException("The database is away.");
          }
          return holder.equals("third");
        };
    try (var third = Connected.oneOf(discord, List.of(), sole)) {
      leavesTo("third");
      Patience.untilSo(
          "its turn", () -> third.platform().health().detail().startsWith("Connected"));
    }
  }

  @Test
  void who_waits_for_discord_gives_it_away_all_the_same() throws InterruptedException {
    var asks = new CountDownLatch(1);
    var answer = new CompletableFuture<Void>();
    var givenAway = new CountDownLatch(1);
    var third =
        third(
            _ -> {
              asks.countDown();
              answer.join();
            },
            givenAway::countDown);
    try (third) {
      holder = "third";
      third.start();
      asks.await();
      leavesTo("other");
      other.isTold("Linus said meanwhile");
      givenAway.await();
    } finally {
      answer.complete(null);
    }
  }

  private Connection third(Consumer<Guild> upkeep, Runnable givenAway) {
    var access =
        new Access(
            discord.token(),
            discord.guild(),
            discord.apiUrl(),
            discord.gatewayUrl(),
            Access.Patience.USUAL);
    var login = new Login(access, List.of(), discord.clock());
    return new Connection(login, access, _ -> holder.equals("third"), upkeep, givenAway);
  }

  @Test
  void the_next_one_hears_what_was_said_between_them() {
    leavesTo("other");
    other.isTold("Linus said meanwhile");
    linus.types(room, "/incident list").shows("Done.");
    assertThat(other.commands).hasSize(1);
    assertThat(one.commands).isEmpty();
    assertThat(one.told).doesNotContain("Linus said meanwhile");
  }

  @Test
  void who_gets_it_back_goes_on() {
    leavesTo("other");
    other.isTold("Linus said meanwhile");
    one.told.clear();
    leavesTo("one");
    one.isTold("Linus said meanwhile");
    assertThat(one.platform().incidentsRoom()).isEqualTo(discord.room("incidents").id());
  }
}
