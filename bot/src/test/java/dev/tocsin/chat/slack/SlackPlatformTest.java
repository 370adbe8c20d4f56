package dev.tocsin.chat.slack;

import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatPlatformContract;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.fakes.slack.FakeSlack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SlackPlatformTest extends ChatPlatformContract {
  @TempDir private Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private Served tocsin;
  private int asked;

  @BeforeEach
  void start() {
    slack.person("ada");
    slack.person("linus");
    tocsin = connected(slack, folder);
  }

  /** By Socket Mode, unless a subclass knows another way. */
  Served connected(FakeSlack slack, Path folder) {
    return Served.bySocket(slack, folder);
  }

  @AfterEach
  void stop() {
    tocsin.close();
    slack.close();
  }

  /** In the middle of what is tried the connection is lost. */
  @Override
  protected ChatPlatform platform() {
    asked++;
    if (asked == 2) {
      slack.faults().dropSockets();
    }
    return tocsin.bean(SlackPlatform.class);
  }

  @Override
  protected Onlooker onlooker() {
    return new Colleague();
  }

  private final class Colleague implements Onlooker {
    @Override
    public List<String> texts(String room) {
      return slack.room(room).texts();
    }

    @Override
    public List<String> pinned(String room) {
      return slack.room(room).pins().stream().map(ts -> room + "/" + ts).toList();
    }

    @Override
    public List<String> members(String room) {
      return slack.room(room).members();
    }

    @Override
    public String topic(String room) {
      return slack.room(room).topic();
    }

    @Override
    public String say(String room, String text) {
      var said = slack.person("linus").in(slack.room(room)).says(text);
      return room + "/" + said.ts();
    }

    @Override
    public boolean isMarked(String room, String message) {
      return slack.calls().stream()
          .filter(call -> call.method().startsWith("reactions."))
          .reduce((_, last) -> last)
          .filter(call -> message.endsWith("/" + call.text("timestamp")))
          .filter(call -> call.method().equals("reactions.add"))
          .isPresent();
    }

    @Override
    public boolean acceptsWords(String room) {
      return !slack.room(room).isArchived();
    }

    @Override
    public List<ChatUser> people() {
      return List.of(
          new ChatUser("slack", "U01ADA", "ada"), new ChatUser("slack", "U01LINUS", "linus"));
    }
  }
}
