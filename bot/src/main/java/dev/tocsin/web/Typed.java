package dev.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A command that was typed before its person had to sign in; it may be private, so it goes from
 * form to form, and never into an address.
 *
 * @param by the key of the one who gives it
 * @param request by which it is one command however often it is sent
 */
record Typed(@Nullable String by, @Nullable String words, @Nullable String request) {
  static final Typed NOTHING = new Typed(null, null, null);

  static Typed in(HttpServletRequest sent) {
    return sent.getMethod().equals("POST")
        ? new Typed(
            sent.getParameter("by"), sent.getParameter("words"), sent.getParameter("request"))
        : NOTHING;
  }

  boolean isNothing() {
    return words == null || words.isBlank();
  }

  /** As fields that nobody sees. */
  Html fields() {
    return isNothing()
        ? Html.NOTHING
        : Html.of("%s%s%s", field("by", by), field("words", words), field("request", request));
  }

  private static Html field(String name, @Nullable String value) {
    return Html.of(
        "<input type=\"hidden\" name=\"%s\" value=\"%s\">", name, value == null ? "" : value);
  }
}
