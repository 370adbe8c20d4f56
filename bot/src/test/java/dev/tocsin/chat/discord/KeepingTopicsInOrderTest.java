package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.RoomRequest;
import dev.tocsin.fakes.discord.DiscordRoom;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.discord.Patience;
import java.time.Duration;
import java.util.EnumSet;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is made up for does not undo what was said after it. */
@Timeout(240)
class KeepingTopicsInOrderTest {
  private static final Duration A_WINDOW = Duration.ofMinutes(11);
  private static final EnumSet<Thread.State> WAITING =
      EnumSet.of(Thread.State.BLOCKED, Thread.State.WAITING, Thread.State.TIMED_WAITING);

  private final FakeDiscord discord = FakeDiscord.start();
  private final Topics topics = new Topics(discord.clock(), new Ahead());
  private Connected tocsin;
  private DiscordRoom room;
  private Guild guild;
  private TextChannel channel;

  @BeforeEach
  void leaveOneOut() {
    tocsin = new Connected(discord).isUp();
    var request = new RoomRequest("INC-1", "inc-1-x", "SEV1", false);
    room = discord.roomOf(tocsin.platform().openRoom(request).id());
    guild = tocsin.guild();
    channel = guild.getTextChannelById(room.id());
    topics.set(channel, "first");
    topics.set(channel, "second");
    topics.set(channel, "third");
    discord.passes(A_WINDOW);
  }

  @AfterEach
  void close() {
    tocsin.close();
    discord.close();
  }

  @Test
  void one_that_was_left_out_and_refused_later_does_not_overwrite_a_newer_one() throws Exception {
    discord.line().breaksAtNext("PATCH /channels/{channel_id}", 1);
    Thread makingUp = Thread.ofVirtual().unstarted(() -> topics.makeUp(guild));
    Thread worker = Thread.ofVirtual().unstarted(() -> untilDone("fourth"));
    discord.line().atOnce(() -> startsAndWaits(makingUp), () -> startsAndWaits(worker));
    makingUp.join();
    worker.join();

    discord.passes(A_WINDOW);
    topics.makeUp(guild);
    assertThat(room.topic()).isEqualTo("INC-1 · fourth");
  }

  @Test
  void one_that_is_refused_for_now_comes_later() {
    discord.line().breaksAtNext("PATCH /channels/{channel_id}", 1);
    topics.makeUp(guild);
    assertThat(room.topic()).isEqualTo("INC-1 · second");
    topics.makeUp(guild);
    assertThat(room.topic()).isEqualTo("INC-1 · third");
  }

  @Test
  void what_was_left_out_before_another_instance_took_over_never_comes() {
    topics.forget();
    topics.makeUp(guild);
    assertThat(room.topic()).isEqualTo("INC-1 · second");
    topics.set(channel, "fourth");
    assertThat(room.topic()).isEqualTo("INC-1 · fourth");
  }

  private static void startsAndWaits(Thread thread) {
    thread.start();
    Patience.untilSo("a request on its way", () -> WAITING.contains(thread.getState()));
  }

  private void untilDone(String topic) {
    try {
      topics.set(channel, topic);
    } catch (ChatFailure _) {
      topics.set(channel, topic);
    }
  }
}
