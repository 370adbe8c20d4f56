package dev.tocsin.web;

import org.springframework.http.HttpStatus;

/** The pages before the incidents' pages. */
final class SignInView {
  static final String HOW =
      "Set TOCSIN_ADMIN_TOKEN to a secret of at least "
          + WebSettings.SHORTEST_TOKEN
          + " characters and start Tocsin again.";

  private SignInView() {}

  static WebPage form(HttpStatus status, String to, String complaint, Typed typed) {
    Html main =
        Html.of(
            """
            <main class="card">
            <h1>Sign in to Tocsin</h1>
            <p>The token is the value of <code>TOCSIN_ADMIN_TOKEN</code>, which whoever runs Tocsin knows.</p>
            %s
            <form method="post" action="/sign-in">
            <input type="hidden" name="to" value="%s">%s
            <label for="token">Token</label>
            <input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
            <button>Sign in</button>
            </form>
            </main>\
            """,
            complaint.isEmpty()
                ? Html.NOTHING
                : Html.of("<p class=\"complaint\" role=\"alert\">%s</p>", complaint),
            to,
            typed.fields());
    return WebPage.of(status, "Sign in", main);
  }

  /** What was typed before is given only by who still wants it. */
  static WebPage signedIn(Typed typed) {
    Html main =
        Html.of(
            """
            <main class="card">
            <h1>You are signed in</h1>
            <p>This command was not given yet:</p>
            <p><code>%s</code></p>
            <form method="post" action="/commands">%s<button>Give it</button></form>
            <p><a href="/commands">Don't give it</a></p>
            </main>\
            """,
            String.valueOf(typed.words()), typed.fields());
    return WebPage.of(HttpStatus.OK, "Signed in", main);
  }

  /** There is nothing to sign in with. */
  static WebPage closed(WebSettings settings) {
    String why =
        settings.adminToken().isPresent()
            ? "TOCSIN_ADMIN_TOKEN is too short to keep anyone out."
            : "Nobody can sign in yet.";
    Html main =
        Html.of(
            """
            <main class="card">
            <h1>These pages are closed</h1>
            <p>%s</p>
            <p>%s</p>
            <p class="quiet">For example: <code>openssl rand -base64 32</code></p>
            </main>\
            """,
            why, HOW);
    return WebPage.of(HttpStatus.FORBIDDEN, "Closed", main);
  }
}
