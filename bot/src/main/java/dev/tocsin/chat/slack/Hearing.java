package dev.tocsin.chat.slack;

import com.google.gson.Gson;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.User;
import com.slack.api.util.json.GsonFactory;

/**
 * Takes in every event, also those that Tocsin has no use for: one that is not acknowledged is sent
 * again, and at last none at all.
 */
final class Hearing implements Middleware {
  private final HeardMessages messages;
  private final HeardMarks marks;
  private final Mentioned mentioned;
  private final HomeTab home;
  private final HeardMoves moves;
  private final Directory directory;
  private final ByEmail byEmail;
  private final Workspace workspace;
  private final Gson gson = GsonFactory.createSnakeCase();

  /** Who does what with events. */
  record Listeners(
      HeardMessages messages,
      HeardMarks marks,
      Mentioned mentioned,
      HomeTab home,
      HeardMoves moves) {}

  Hearing(Listeners listeners, Directory directory, ByEmail byEmail, Workspace workspace) {
    this.messages = listeners.messages();
    this.marks = listeners.marks();
    this.mentioned = listeners.mentioned();
    this.home = listeners.home();
    this.moves = listeners.moves();
    this.directory = directory;
    this.byEmail = byEmail;
    this.workspace = workspace;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    if (request.getRequestType() != RequestType.Event) {
      return chain.next(request);
    }
    hear(Event.of(request.getRequestBodyAsString()));
    return Response.ok();
  }

  private void opened(Event event) {
    if (event.text("tab").equals("home")) {
      home.opened(directory.known(event.text("user"), null));
    }
  }

  private void learn(User user) {
    directory.learn(user);
    byEmail.changed(user);
  }

  private void said(Event event) {
    if (event.text("channel_type").equals("im")) {
      mentioned.hearAlone(event, workspace.self().user());
    } else {
      messages.hear(event);
    }
  }

  void hear(Event event) {
    switch (event.type()) {
      case "message" -> said(event);
      case "app_home_opened" -> opened(event);
      case "member_joined_channel" -> moves.hear(event, true);
      case "member_left_channel" -> moves.hear(event, false);
      case "app_mention" -> mentioned.hear(event, workspace.self().user());
      case "reaction_added", "pin_added" -> marks.hear(event, true);
      case "reaction_removed", "pin_removed" -> marks.hear(event, false);
      case "user_change", "team_join" ->
          Json.object(event.body(), "user")
              .ifPresent(user -> learn(gson.fromJson(user, User.class)));
      default -> {}
    }
  }
}
