package dev.tocsin.fakes.slack;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Someone in the workspace, by what they do and see. */
public final class Person {
  final User user;
  private final Desk desk;

  Person(Desk desk, User user) {
    this.desk = desk;
    this.user = user;
  }

  public String id() {
    return user.id();
  }

  public String name() {
    return user.name();
  }

  /** Goes into a room; a private one only lets its members in. */
  public Seat in(Room room) {
    synchronized (desk.workspace) {
      var channel = room.channel;
      if (channel.kind != Channel.Kind.CHANNELS && !channel.members.contains(id())) {
        throw new AssertionError(name() + " is not in the private room " + channel.name);
      }
      if (!channel.archived) {
        desk.messages.join(channel, id(), "");
      }
      return new Seat(desk, this, channel);
    }
  }

  /** The talk with the app alone. */
  public Seat withTocsin() {
    synchronized (desk.workspace) {
      return new Seat(desk, this, desk.workspace.directTalk(id()));
    }
  }

  /** Waits for a direct message of the app. */
  public Seen expectDirectMessage(String words) {
    return withTocsin().expectMessage(words);
  }

  /** Waits for the form with this title. */
  public OpenView expectView(String title) {
    var view =
        desk.watch.until(
            "a form “" + title + "” before " + name(),
            () -> top().filter(one -> title(one).equals(title)),
            () -> top().map(Json::write).orElse("no form"));
    return new OpenView(desk, this, view);
  }

  /** Waits until the form with this title shows these words. */
  public OpenView expectView(String title, String words) {
    var view =
        desk.watch.until(
            "“" + words + "” in a form “" + title + "” before " + name(),
            () ->
                top()
                    .filter(one -> title(one).equals(title))
                    .filter(one -> desk.rendering.of(one).contains(words)),
            () -> top().map(desk.rendering::of).orElse("no form"));
    return new OpenView(desk, this, view);
  }

  /** Looks at the app's home. */
  public Person opensHome() {
    synchronized (desk.workspace) {
      var talk = desk.workspace.directTalk(id());
      var event = Json.object().put("type", "app_home_opened").put("user", id());
      event.put("channel", talk.id).put("tab", "home").put("event_ts", desk.workspace.newTs());
      var home = desk.workspace.homes.get(id());
      if (home != null) {
        event.set("view", home.deepCopy());
      }
      desk.workspace.happened(talk, event);
      return this;
    }
  }

  /** Waits until the app's home shows these words. */
  public OpenView expectHome(String words) {
    var home =
        desk.watch.until(
            "the home of " + name() + " with “" + words + "”",
            () -> home().filter(one -> desk.rendering.of(one).contains(words)),
            () -> home().map(desk.rendering::of).orElse("no home"));
    return new OpenView(desk, this, home);
  }

  /** Uses a shortcut of the workspace. */
  public Person uses(String shortcut) {
    desk.workspace.offers(shortcut, it -> it.shortcuts("global"));
    var payload = desk.interaction("shortcut", id()).put("callback_id", shortcut);
    desk.interact(payload.put("action_ts", "1"));
    return this;
  }

  /** Leaves the company. */
  public Person leaves() {
    synchronized (desk.workspace) {
      desk.workspace.users.put(id(), user.deactivated());
      return this;
    }
  }

  /** Waits until the app has whispered these words to the person, in whatever room. */
  public Person expectAnswer(String words) {
    desk.watch.until(
        "an answer “" + words + "” to " + name(),
        () -> answers().stream().filter(one -> one.contains(words)).findFirst(),
        () -> answers().toString());
    return this;
  }

  List<String> answers() {
    synchronized (desk.workspace) {
      return desk.workspace.whispers.stream()
          .filter(one -> one.user().equals(id()))
          .map(one -> desk.rendering.of(one.message()))
          .toList();
    }
  }

  private Optional<ObjectNode> top() {
    return Optional.ofNullable(desk.workspace.windows.top(id()));
  }

  private Optional<ObjectNode> home() {
    return Optional.ofNullable(desk.workspace.homes.get(id()));
  }

  private static String title(ObjectNode view) {
    return view.path("title").path("text").asString("");
  }
}
