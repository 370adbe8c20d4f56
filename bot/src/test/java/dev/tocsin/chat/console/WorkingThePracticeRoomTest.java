package dev.tocsin.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.Form;
import dev.tocsin.chat.Reply;
import dev.tocsin.chat.RoomRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingThePracticeRoomTest {
  private static final String HELLO =
      "{'as':'linus','request':'r1','room':'general','text':'hello'}";

  @TempDir private Path folder;
  private PracticeServer server;

  @BeforeEach
  void start() {
    server = new PracticeServer(folder, 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void what_is_said_is_read_by_others_and_told_to_tocsin() {
    assertThat(server.post("/messages", HELLO).statusCode()).isEqualTo(200);
    assertThat(server.get("/practice/api/rooms/general/messages?as=ada").body()).contains("hello");
    assertThat(server.tocsin().told).containsExactly("linus said hello");
  }

  @Test
  void a_command_is_answered_to_its_asker_only() {
    var answer = server.post("/commands", command("/incident status"));
    assertThat(answer.body()).isEqualTo("{\"form\":null,\"refusal\":null}");
    assertThat(messages("linus")).contains("Done.", "/incident status");
    assertThat(messages("ada")).doesNotContain("Done.");
  }

  @Test
  void a_form_comes_back_to_be_filled_in_and_its_values_go_with_the_command() {
    var field = new Form.Field("title", "What is broken?", Form.Kind.LINE, true, "", List.of());
    server.tocsin().answers =
        command -> new Reply.Asked(new Form("Open", "/incident open", "Open it", List.of(field)));
    var answer = server.post("/commands", command("/incident open"));
    assertThat(answer.body()).contains("What is broken?");
    server.post(
        "/commands",
        "{'as':'linus','request':'c2','room':'general','words':'/incident"
            + " open','values':{'title':'x'}}");
    assertThat(server.tocsin().commands.getLast().values()).containsEntry("title", "x");
  }

  @Test
  void half_typed_words_are_completed() {
    var found = server.get("/practice/api/completions?as=ada&room=general&words=/incident%20o");
    assertThat(found.body()).contains("/incident open ");
  }

  @Test
  void only_the_author_changes_a_message() {
    server.post("/messages", HELLO);
    var refused = server.post("/messages/m3/edit", "{'as':'ada','text':'bye'}");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Linus's message");
    assertThat(server.post("/messages/m3/edit", "{'as':'linus','text':'bye'}").statusCode())
        .isEqualTo(200);
    assertThat(server.post("/messages/m3/delete", "{'as':'linus'}").statusCode()).isEqualTo(200);
    assertThat(messages("ada")).contains("\"deleted\":true").doesNotContain("bye");
  }

  @Test
  void a_private_room_is_not_there_for_others() {
    var room = server.platform().openRoom(new RoomRequest("INC-1", "inc-1", "Keys", true)).id();
    server.platform().invite(room, List.of(Cast.LINUS.user()));
    assertThat(server.get("/practice/api/rooms/" + room + "/messages?as=ada").statusCode())
        .isEqualTo(404);
    assertThat(server.get("/practice/api/start?as=ada").body()).doesNotContain("inc-1");
    assertThat(server.get("/practice/api/start?as=linus").body()).contains("inc-1");
  }

  @Test
  void an_archived_room_takes_no_more_words() {
    var room = server.platform().openRoom(new RoomRequest("INC-1", "inc-1", "Old", false)).id();
    server.platform().archive(room);
    var refused = server.post("/messages", HELLO.replace("general", room));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("archived");
  }

  @Test
  void a_reply_to_a_reply_stays_in_the_thread() {
    server.post("/messages", HELLO);
    var reply = "{'as':'ada','request':'%s','room':'general','thread':'%s','text':'yes'}";
    assertThat(server.post("/messages", reply.formatted("r2", "m3")).body())
        .contains("\"thread\":\"m3\"");
    assertThat(server.post("/messages", reply.formatted("r3", "m4")).body())
        .contains("\"thread\":\"m3\"");
  }

  private String messages(String as) {
    return server.get("/practice/api/rooms/general/messages?as=" + as).body();
  }

  private static String command(String words) {
    return "{'as':'linus','request':'c1','room':'general','words':'" + words + "'}";
  }
}
