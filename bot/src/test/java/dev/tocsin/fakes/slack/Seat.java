package dev.tocsin.fakes.slack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What a person does in a room, and what they see there. */
public final class Seat {
  private final Desk desk;
  private final Person person;
  private final Channel channel;
  private final String thread;

  Seat(Desk desk, Person person, Channel channel) {
    this(desk, person, channel, "");
  }

  private Seat(Desk desk, Person person, Channel channel, String thread) {
    this.desk = desk;
    this.person = person;
    this.channel = channel;
    this.thread = thread;
  }

  /** Looks into the thread behind a message. */
  public Seat inThreadOf(Seen message) {
    return new Seat(desk, person, channel, message.ts());
  }

  /** Types a slash command, such as {@code /incident open …}. */
  public Seat types(String words) {
    if (!thread.isEmpty()) {
      throw new AssertionError("Slack has no slash commands in threads");
    }
    var parts = words.split(" ", 2);
    desk.workspace.offers(parts[0], Manifest::commands);
    var command = command(parts[0], parts.length > 1 ? parts[1] : "");
    var heard = desk.deliveries.now(Parcel.of(Parcel.Kind.SLASH_COMMANDS, command));
    var answer = heard.delivered() ? heard.body() : failed(parts[0], heard.trouble());
    desk.show(channel.id, person.id(), answer);
    return this;
  }

  /** Says something and hands back the message. */
  public Seen says(String text) {
    return post(Json.object().put("text", desk.typing().message(text)));
  }

  /** Says it to the app. */
  public Seen mentions(String text) {
    return says("<@" + Workspace.BOT + "> " + text);
  }

  /** Uploads a text file with some words about it. */
  public Seen uploads(String name, String content, String words) {
    synchronized (desk.workspace) {
      var id = desk.workspace.newId("F");
      var bytes = content.getBytes(StandardCharsets.UTF_8);
      var link = desk.responses.fileAddress(id, name);
      var file = Json.object().put("id", id).put("name", name).put("title", name);
      file.put("mimetype", "text/plain").put("filetype", "text").put("size", bytes.length);
      file.put("mode", "hosted").put("url_private", link).put("url_private_download", link);
      file.put("user", person.id()).put("permalink", "https://acme.slack.test/files/" + id);
      desk.workspace.files.put(id, new Workspace.SharedFile(file, content));
      var message = Json.object().put("subtype", "file_share");
      message.put("text", desk.typing().message(words));
      message.putArray("files").add(file);
      return post(message);
    }
  }

  /** Waits for a message with these words. */
  public Seen expectMessage(String words) {
    var found =
        desk.watch.until(
            "“" + words + "” in #" + channel.name,
            () -> messages().filter(one -> shows(one, words)).reduce((_, last) -> last),
            () -> messages().map(desk.rendering::of).toList().toString());
    return new Seen(desk, person, new Seen.Spot(channel, found, false));
  }

  /** Waits for an answer that this person alone sees. */
  public Seen expectAnswer(String words) {
    var found =
        desk.watch.until(
            "an answer “" + words + "” to " + person.name() + " in #" + channel.name,
            () -> whispers().filter(one -> shows(one, words)).reduce((_, last) -> last),
            () -> answers() + " and in the room " + messages().map(desk.rendering::of).toList());
    return new Seen(desk, person, new Seen.Spot(channel, found, true));
  }

  /** Waits until this person sees these words here, said to all or to them alone. */
  public Seat expect(String words) {
    desk.watch.until(
        "“" + words + "” to " + person.name() + " in #" + channel.name,
        () -> Stream.concat(messages(), whispers()).filter(one -> shows(one, words)).findFirst(),
        () -> answers() + " and in the room " + messages().map(desk.rendering::of).toList());
    return this;
  }

  /** What the app has whispered to this person here. */
  public List<String> answers() {
    synchronized (desk.workspace) {
      return whispers().map(desk.rendering::of).toList();
    }
  }

  /** What stands here, oldest first. */
  public List<String> texts() {
    synchronized (desk.workspace) {
      return messages().map(desk.rendering::of).toList();
    }
  }

  /** Waits for a form with this title. */
  public OpenView expectView(String title) {
    return person.expectView(title);
  }

  /** Leaves the room. */
  public void leaves() {
    synchronized (desk.workspace) {
      desk.messages.leave(channel, person.id());
    }
  }

  /** Says anew what the room is about. */
  public Seat describes(String topic) {
    synchronized (desk.workspace) {
      channel.topic = topic;
      var words = "set the channel topic: " + topic;
      desk.messages.notice(channel, "channel_topic", person.id(), words);
      return this;
    }
  }

  /** Puts the room away. */
  public Seat archives() {
    synchronized (desk.workspace) {
      desk.messages.notice(channel, "channel_archive", person.id(), "archived the channel");
      channel.archived = true;
      var event = Json.object().put("type", "channel_archive").put("channel", channel.id);
      event.put("user", person.id()).put("event_ts", desk.workspace.newTs());
      desk.workspace.happened(channel, event);
      return this;
    }
  }

  /** Renames the room. */
  public Seat renames(String name) {
    synchronized (desk.workspace) {
      channel.name = name;
      desk.messages.notice(channel, "channel_name", person.id(), "has renamed the channel");
      var event = Json.object().put("type", "channel_rename");
      event.putObject("channel").put("id", channel.id).put("name", name);
      desk.workspace.happened(channel, event.put("event_ts", desk.workspace.newTs()));
      return this;
    }
  }

  private static ObjectNode failed(String command, String trouble) {
    var code = trouble.equals("http_timeout") ? "operation_timeout" : "dispatch_failed";
    return Json.object().put("text", command + " failed with the error \"" + code + "\"");
  }

  Seen post(ObjectNode message) {
    synchronized (desk.workspace) {
      message.put("user", person.id()).put("client_msg_id", desk.workspace.newId("m"));
      if (!thread.isEmpty()) {
        message.put("thread_ts", thread);
      }
      var posted = desk.messages.post(channel, message);
      return new Seen(desk, person, new Seen.Spot(channel, posted, false));
    }
  }

  private ObjectNode command(String name, String text) {
    synchronized (desk.workspace) {
      var form = Json.object().put("token", "verification").put("team_id", person.user.team());
      form.put("team_domain", "acme").put("channel_id", channel.id);
      form.put("channel_name", channel.kind == Channel.Kind.GROUPS ? "privategroup" : channel.name);
      form.put("user_id", person.id()).put("user_name", person.name());
      form.put("command", name)
          .put("text", desk.typing().command(text))
          .put("api_app_id", Workspace.APP);
      form.put("is_enterprise_install", "false");
      form.put("response_url", desk.responses.issue(channel.id, person.id(), null));
      return form.put("trigger_id", desk.workspace.windows.trigger(person.id()));
    }
  }

  private Stream<ObjectNode> messages() {
    return channel.messages.values().stream().filter(this::isHere);
  }

  private Stream<ObjectNode> whispers() {
    return desk.workspace.whispers.stream()
        .filter(one -> one.channel().equals(channel.id) && one.user().equals(person.id()))
        .map(Workspace.Whisper::message)
        .filter(this::isHere);
  }

  private boolean isHere(ObjectNode message) {
    return thread.isEmpty() || message.path("thread_ts").asString("").equals(thread);
  }

  private boolean shows(ObjectNode message, String words) {
    return desk.rendering.of(message).contains(words);
  }
}
