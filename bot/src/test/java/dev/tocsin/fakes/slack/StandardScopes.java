package dev.tocsin.fakes.slack;

import java.util.Set;

/** The scopes of an app with everything that Tocsin can do switched on. */
final class StandardScopes {
  static final Set<String> ALL =
      Set.of(
          "app_mentions:read",
          "bookmarks:read",
          "bookmarks:write",
          "channels:history",
          "channels:join",
          "channels:manage",
          "channels:read",
          "chat:write",
          "chat:write.public",
          "commands",
          "files:read",
          "groups:history",
          "groups:read",
          "groups:write",
          "im:history",
          "im:read",
          "im:write",
          "pins:read",
          "pins:write",
          "reactions:read",
          "reactions:write",
          "team:read",
          "usergroups:read",
          "usergroups:write",
          "users:read",
          "users:read.email");

  private StandardScopes() {}
}
