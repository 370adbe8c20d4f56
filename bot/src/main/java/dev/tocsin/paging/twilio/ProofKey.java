package dev.tocsin.paging.twilio;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which test a receipt is about, as the key of its notice says it. */
record ProofKey(int run, String channel, String person) {
  private static final Pattern FORM =
      Pattern.compile("proof/([0-9]{1,9})/([a-z]+)/([^/]+)(?:/.*)?");

  static Optional<ProofKey> read(String key) {
    Matcher form = FORM.matcher(key);
    return form.matches()
        ? Optional.of(new ProofKey(Integer.parseInt(form.group(1)), form.group(2), form.group(3)))
        : Optional.empty();
  }
}
