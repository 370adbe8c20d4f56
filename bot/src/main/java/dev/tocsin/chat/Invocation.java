package dev.tocsin.chat;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command as it came in from a platform: typed, pressed, picked from a menu or filled in.
 *
 * @param request the platform's id of this very request, the same when it is delivered again
 * @param room where it was given, null outside any room
 * @param words what was typed, such as {@code /incident open Checkout is down sev:1}
 * @param values what a form's fields hold; empty for anything but a form
 * @param message the message that a menu command was used on
 */
public record Invocation(
    String request,
    ChatUser user,
    @Nullable String room,
    String words,
    Map<String, String> values,
    @Nullable String message) {}
