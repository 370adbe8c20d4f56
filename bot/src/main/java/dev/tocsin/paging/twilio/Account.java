package dev.tocsin.paging.twilio;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How Tocsin signs in to Twilio, and where Twilio finds Tocsin.
 *
 * @param token signs requests both ways; never shown
 * @param from the number that calls and texts come from
 * @param callback Tocsin's public address, null without one: then there are no receipts
 */
record Account(String sid, String token, String from, URI api, @Nullable String callback) {

  /** Where Twilio tells what became of the page of this key. */
  Optional<String> statusOf(String pageKey) {
    return at("/twilio/status?page=", pageKey);
  }

  /** Where Twilio tells which key was pressed. */
  Optional<String> keysOf(String pageKey) {
    return at("/twilio/keys?page=", pageKey);
  }

  private Optional<String> at(String path, String pageKey) {
    return Optional.ofNullable(callback)
        .map(address -> address + path + URLEncoder.encode(pageKey, StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Twilio account " + sid;
  }
}
