package dev.tocsin.chat.slack;

import org.jspecify.annotations.Nullable;

/**
 * What lets Tocsin into a workspace; its secrets are in no log, so it does not say what it holds.
 *
 * @param token the bot's
 * @param appToken opens Socket Mode; without it Slack calls Tocsin over HTTP
 * @param signingSecret proves that a request over HTTP is Slack's
 * @param api where the Web API is, with a slash at its end
 * @param publicUrl where Tocsin's own pages are
 */
record Access(
    String token,
    @Nullable String appToken,
    @Nullable String signingSecret,
    String api,
    @Nullable String publicUrl) {

  Access {
    api = api.endsWith("/") ? api : api + "/";
  }

  @Override
  public String toString() {
    return "access to " + api;
  }
}
