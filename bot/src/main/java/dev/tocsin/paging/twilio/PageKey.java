package dev.tocsin.paging.twilio;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which page a receipt is about, as {@link dev.tocsin.paging.Page#key()} says it. */
record PageKey(long incident, int order, String channel, String person) {
  private static final Pattern FORM =
      Pattern.compile("INC-([0-9]{1,18})/([0-9]{1,9})/([a-z]+)/([^/]+)(?:/.*)?");

  static Optional<PageKey> read(String key) {
    Matcher form = FORM.matcher(key);
    return form.matches()
        ? Optional.of(
            new PageKey(
                Long.parseLong(form.group(1)),
                Integer.parseInt(form.group(2)),
                form.group(3),
                form.group(4)))
        : Optional.empty();
  }
}
