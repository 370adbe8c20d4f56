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
  private final Listeners listeners;
  private final Directory directory;
  private final ByEmail byEmail;
  private final Workspace workspace;
  private final Gson gson = GsonFactory.createSnakeCase();

  /** Who does what with events. */
  record Listeners(
      HeardMessages messages,
      HeardMarks marks,
      Mentioned mentioned,
      Beside beside,
      CatchUp catchUp) {}

  /** Who hears of what nobody says. */
  record Beside(HomeTab home, HeardMoves moves, HeardShares shares) {}

  Hearing(Listeners listeners, Directory directory, ByEmail byEmail, Workspace workspace) {
    this.listeners = listeners;
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
    if (request.getHeaders().getFirstValue("X-Slack-Retry-Num") != null) {
      listeners.catchUp().suspect();
    }
    hear(Event.of(request.getRequestBodyAsString()));
    return Response.ok();
  }

  private void opened(Event event) {
    if (event.text("tab").equals("home")) {
      listeners.beside().home().opened(directory.known(event.text("user"), null));
    }
  }

  private void learn(User user) {
    directory.learn(user);
    byEmail.changed(user);
  }

  private void said(Event event) {
    if (event.text("channel_type").equals("im")) {
      listeners.mentioned().hearAlone(event, workspace.self().user());
    } else {
      listeners.messages().hear(event);
    }
  }

  void hear(Event event) {
    switch (event.type()) {
      case "message" -> said(event);
      case "app_home_opened" -> opened(event);
      case "member_joined_channel" -> listeners.beside().moves().hear(event, true);
      case "member_left_channel" -> listeners.beside().moves().hear(event, false);
      case "app_mention" -> listeners.mentioned().hear(event, workspace.self().user());
      case "reaction_added", "pin_added" -> listeners.marks().hear(event, true);
      case "reaction_removed", "pin_removed" -> listeners.marks().hear(event, false);
      case "user_change", "team_join" ->
          Json.object(event.body(), "user")
              .ifPresent(user -> learn(gson.fromJson(user, User.class)));
      case "channel_shared" -> listeners.beside().shares().hear(event, true);
      case "channel_unshared" -> listeners.beside().shares().hear(event, false);
      default -> {}
    }
  }
}
