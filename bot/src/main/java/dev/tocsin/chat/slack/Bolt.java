package dev.tocsin.chat.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts Bolt together without its usual look-ups, which need Slack to be there at the start. */
final class Bolt {
  private Bolt() {}

  static App app(Slack sdk, Access access, Middleware hearing) {
    AppConfig config = AppConfig.builder().slack(sdk).signingSecret(access.signingSecret()).build();
    List<Middleware> chain = new ArrayList<>();
    chain.add(signed(access.signingSecret()));
    chain.add(hearing);
    return new App(config, sdk, chain);
  }

  /** Over HTTP nothing passes that is not signed; a socket was opened by Tocsin itself. */
  private static Middleware signed(@Nullable String secret) {
    if (secret == null) {
      return (request, _, chain) ->
          request.isSocketMode() ? chain.next(request) : Response.error(401);
    }
    Middleware verified =
        new RequestVerification(new SlackSignature.Verifier(new SlackSignature.Generator(secret)));
    return (request, response, chain) ->
        isUnsignedKind(request.getRequestType())
            ? Response.error(401)
            : verified.apply(request, response, chain);
  }

  /** Kinds that Bolt lets pass unsigned; Tocsin needs none of them. */
  private static boolean isUnsignedKind(RequestType type) {
    return switch (type) {
      case OAuthStart, OAuthCallback, SSLCheck -> true;
      default -> false;
    };
  }
}
