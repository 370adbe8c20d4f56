package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.AppManifest.Wishes;
import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.RoomRequest;
import dev.tocsin.fakes.discord.FakeDiscord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(240)
class TheManifestOfDiscordTest {
  /** What Discord grants to no one by itself: all that the bot may do is in the link. */
  private static final long NOTHING = 0;

  private final FakeDiscord discord = FakeDiscord.start();
  private final String manifest =
      new DiscordManifest().written(new Wishes(null, false, false, "181000000000000001"));

  @AfterEach
  void close() {
    discord.close();
  }

  private long linked() {
    Matcher link = Pattern.compile("permissions=(\\d+)").matcher(manifest);
    assertThat(link.find()).isTrue();
    return Long.parseLong(link.group(1));
  }

  static Stream<Permission> permissions() {
    return Rights.permissions().stream();
  }

  /** All that Tocsin ever does in a server; whether it had the effect that it is to have. */
  private static boolean everything(FakeDiscord discord, Connected tocsin) {
    ChatPlatform platform = tocsin.platform();
    var ada = List.of(new ChatUser("discord", discord.person("ada").id(), "Ada"));
    var request = new RoomRequest("INC-1", "inc-1-x", "SEV1", false);
    var room = platform.openRoom(request).id();
    var secret = platform.openRoom(new RoomRequest("INC-2", "inc-2-x", "SEV1", true)).id();
    platform.invite(secret, ada);
    boolean isIn = discord.roomOf(secret).maySee(discord.person("ada"));
    var card = platform.post(room, new Post(request.post("card"), Card.text("It is down")));
    platform.pin(room, card);
    platform.describe(room, "SEV2");
    var said = discord.person("linus").says(discord.roomOf(room), "look");
    platform.mark(room, said, true);
    platform.archive(room);
    platform.archive(secret);
    platform.openRoom(request);
    platform.archive(room);
    tocsin.settings.forum = "war-room";
    var post = platform.openRoom(new RoomRequest("INC-3", "inc-3-x", "SEV1", false)).id();
    platform.post(post, new Post("INC-3/card", Card.text("It is down")));
    platform.archive(post);
    tocsin.settings.forum = "";
    discord.fillUpTo(460);
    discord.person("linus").says(discord.room("general"), "full");
    tocsin.isTold("Linus said full");
    platform.openRoom(new RoomRequest("INC-4", "inc-4-x", "SEV1", false));
    return isIn
        && discord.room("inc-1-x").isClosedThread()
        && discord.room("inc-2-x").isPrivateThread();
  }

  private Connected invited(long permissions) {
    discord.forum("war-room");
    discord.allows(NOTHING, permissions);
    return new Connected(discord).isUp();
  }

  @Test
  void with_the_links_permissions_everything_goes() {
    try (var tocsin = invited(linked())) {
      assertThat(everything(discord, tocsin)).isTrue();
      assertThat(discord.refused()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("permissions")
  void without_any_one_of_them_something_does_not(Permission missing) {
    try (var tocsin = invited(linked() & ~missing.getRawValue())) {
      assertThat(goes(tocsin)).isFalse();
    }
  }

  private boolean goes(Connected tocsin) {
    try {
      return everything(discord, tocsin);
    } catch (ChatFailure e) {
      return false;
    }
  }

  @Test
  void its_switches_are_those_of_the_intents_that_tocsin_comes_with() {
    try (var _ = invited(linked())) {
      var asked = GatewayIntent.getIntents(discord.line().intents());
      assertThat(asked).containsAll(Rights.intents(true));
      assertThat(asked).filteredOn(Rights::needsLeave).hasSize(1);
      assertThat(manifest).contains("  Message Content Intent\n");
    }
  }

  @Test
  void the_link_is_for_the_application_and_its_commands() {
    assertThat(manifest).contains("client_id=181000000000000001&scope=bot+applications.commands&");
    assertThat(new DiscordManifest().written(new Wishes(null, false)))
        .contains("APPLICATION_ID is");
  }

  @Test
  void the_readme_asks_for_just_that() throws IOException {
    var readme = Files.readString(Path.of("../README.md"));
    var section = readme.substring(readme.indexOf("## In Discord"));
    assertThat(section).contains("manifest discord", "Message Content Intent");
    assertThat(section.lines().filter(line -> line.matches("[1-9]\\. .*")).limit(6)).hasSize(5);
    assertThat(Rights.permissions().stream())
        .map(DiscordManifest::named)
        .allMatch(section::contains);
  }
}
